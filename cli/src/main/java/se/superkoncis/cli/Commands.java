package se.superkoncis.cli;

import java.util.List;
import se.superkoncis.cli.audit.AuditCommand;
import se.superkoncis.cli.decisions.DecisionsCommand;
import se.superkoncis.cli.demo.DemoCommand;
import se.superkoncis.cli.flags.FlagsCommand;
import se.superkoncis.cli.migrate.MigrateCommand;
import se.superkoncis.cli.play.PlayCommand;
import se.superkoncis.cli.provider.ProviderCommand;
import se.superkoncis.cli.recap.RecapCommand;
import se.superkoncis.cli.route.RouteCommand;
import se.superkoncis.cli.stack.command.DownCommand;
import se.superkoncis.cli.stack.command.LogsCommand;
import se.superkoncis.cli.stack.command.StatusCommand;
import se.superkoncis.cli.stack.command.TokenCommand;
import se.superkoncis.cli.stack.command.UpCommand;
import se.superkoncis.cli.text.Console;

/** The subcommands, in the order in which help lists them. */
final class Commands {

    private Commands() {}

    static List<Object> all(Console console) {
        return List.of(
                new DemoCommand(console),
                new PlayCommand(console),
                new UpCommand(console),
                new DownCommand(console),
                new StatusCommand(console),
                new LogsCommand(console),
                new TokenCommand(console),
                new RecapCommand(console),
                new DecisionsCommand(console),
                RouteCommand.on(console),
                FlagsCommand.on(console),
                AuditCommand.on(console),
                ProviderCommand.on(console),
                new MigrateCommand(console));
    }
}

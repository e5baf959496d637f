package se.superkoncis.cli.flags.explain;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.superkoncis.cli.flags.feature.Features;
import se.superkoncis.cli.http.ServerChoice;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;

/** {@code superkoncis flags explain FEATURE --tenant T}: whether a tenant gets a feature, and why. */
@Command(name = "explain")
public final class ExplainCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FEATURE", descriptionKey = "opt.flags.feature")
    String feature;

    @Option(names = "--tenant", paramLabel = "ID", required = true, descriptionKey = "opt.flags.tenant")
    String tenant;

    @Option(names = "--meeting", paramLabel = "ID", descriptionKey = "opt.flags.meeting")
    String meeting;

    @Option(names = "--json", descriptionKey = "opt.flags.json")
    boolean json;

    @Mixin
    ServerChoice server;

    /** The command on this console. */
    public ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Clock clock = Clock.systemUTC();
        State state = State.read(server.open(console, Role.ANALYST), tenant, clock);
        if (!state.documents().features().containsKey(feature)) {
            throw Features.unknown(feature, state.documents().features().keySet());
        }
        Explanation why = Explanation.of(new Question(feature, tenant, meeting), state, clock.instant());
        if (json) {
            console.out().println(ExplanationJson.of(why, state));
            return ExitCode.OK.code();
        }
        new ExplanationPrinter(console).print(why);
        if (state.newest() != null) {
            console.say(
                    "flags.explain.revision",
                    state.snapshot().revision(),
                    state.newest().applied(),
                    state.newest().total());
        }
        return ExitCode.OK.code();
    }
}

package se.superkoncis.cli.stack.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;

/** {@code superkoncis token}: prints a bearer token of the local stack, or a one-time sign-in link. */
@Command(name = "token")
public final class TokenCommand implements Callable<Integer> {

    private static final int MOST_HOURS = 24 * 30;

    private final Console console;

    @Mixin
    StackChoice choice;

    @Option(
            names = "--role",
            paramLabel = "admin|operator|analyst|member|service",
            defaultValue = "admin",
            descriptionKey = "opt.token.role")
    Role role;

    @Option(names = "--tenant", paramLabel = "ID", descriptionKey = "opt.token.tenant")
    String tenant;

    @Option(names = "--hours", paramLabel = "N", defaultValue = "12", descriptionKey = "opt.token.hours")
    int hours;

    @Option(names = "--link", descriptionKey = "opt.token.link")
    boolean link;

    /** The command on this console. */
    public TokenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (hours < 1 || hours > MOST_HOURS) {
            throw new Problem(ExitCode.USAGE, "token.bad-hours", hours, MOST_HOURS);
        }
        if (role == Role.MEMBER && tenant == null) {
            throw new Problem(ExitCode.USAGE, "token.member-needs-tenant");
        }
        StackLog.silent();
        RunningStack stack = choice.running(console.environment());
        console.out()
                .println(
                        link
                                ? stack.signInLink(role, tenant, "/")
                                : stack.token(role, tenant, Duration.ofHours(hours)));
        return ExitCode.OK.code();
    }
}

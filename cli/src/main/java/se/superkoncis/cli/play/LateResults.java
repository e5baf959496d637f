package se.superkoncis.cli.play;

import java.util.List;
import java.util.stream.Collectors;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Messages;
import se.superkoncis.cli.text.Problem;

/** Says what was waited for in vain, and where to look. */
public final class LateResults {

    private LateResults() {}

    /** The problem of results that are not complete after so many seconds. */
    public static Problem problem(Messages messages, List<Result> late, long seconds, StackFolder folder) {
        String missing = late.stream()
                .limit(3)
                .map(result -> result.played().id() + " ("
                        + result.missing().stream().map(messages::get).collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining("; "));
        return new Problem(ExitCode.TIMEOUT, "play.timeout", seconds, late.size(), missing, folder.logs());
    }
}

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
        return new Problem(
                ExitCode.TIMEOUT, "play.timeout", seconds, late.size(), missing(messages, late), folder.logs());
    }

    /** The same for a meeting whose id was chosen by hand: each version of a transcript is answered only once. */
    static Problem ofChosenId(Messages messages, Result late, long seconds, StackFolder folder) {
        return new Problem(
                ExitCode.TIMEOUT,
                "play.timeout.chosen-id",
                seconds,
                missing(messages, List.of(late)),
                late.played().version(),
                late.played().version() + 1,
                folder.logs());
    }

    private static String missing(Messages messages, List<Result> late) {
        return late.stream()
                .limit(3)
                .map(result -> result.played().id() + " ("
                        + result.missing().stream().map(messages::get).collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining("; "));
    }
}

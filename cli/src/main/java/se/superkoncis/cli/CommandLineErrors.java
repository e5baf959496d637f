package se.superkoncis.cli;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;

/** Says what is wrong with a command line, in the user's language and in one line. picocli itself speaks English only. */
final class CommandLineErrors implements CommandLine.IParameterExceptionHandler {

    private final Console console;

    CommandLineErrors(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        console.error(problem(e));
        return ExitCode.USAGE.code();
    }

    private Problem problem(ParameterException e) {
        String help = e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        if (e instanceof UnmatchedArgumentException unmatched) {
            String what = unmatched.getUnmatched().get(0);
            boolean option = what.startsWith("-");
            return new Problem(ExitCode.USAGE, option ? "usage.unknown-option" : "usage.unknown-argument", what, help);
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return new Problem(
                    ExitCode.USAGE, "usage.missing", label(missing.getMissing().get(0)), help);
        }
        if (e instanceof CommandLine.OverwrittenOptionException twice) {
            return new Problem(ExitCode.USAGE, "usage.twice", label(twice.getOverwritten()), help);
        }
        if (e.getArgSpec() != null) {
            return new Problem(
                    ExitCode.USAGE,
                    "usage.bad-value",
                    label(e.getArgSpec()),
                    e.getValue() == null ? "" : e.getValue(),
                    help);
        }
        return new Problem(ExitCode.USAGE, "usage.other", e.getMessage(), help);
    }

    private static String label(CommandLine.Model.ArgSpec arg) {
        return arg instanceof CommandLine.Model.OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}

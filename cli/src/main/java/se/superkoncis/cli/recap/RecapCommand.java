package se.superkoncis.cli.recap;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;
import se.superkoncis.cli.transcript.Meeting;
import se.superkoncis.cli.transcript.TranscriptFiles;
import se.superkoncis.cli.transcript.UnreadableTranscript;
import se.superkoncis.router.domain.recap.RecapEngine;

/** {@code superkoncis recap FILE…}: recaps without any server. */
@Command(name = "recap")
public final class RecapCommand implements Callable<Integer> {

    private final Console console;
    private final RecapPrinter printer;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "opt.transcripts")
    List<Path> files;

    @Option(
            names = "--tier",
            paramLabel = "fast|deep|extractive",
            defaultValue = "fast",
            descriptionKey = "opt.recap.tier")
    Engines tier;

    @Option(names = "--words", paramLabel = "N", defaultValue = "350", descriptionKey = "opt.recap.words")
    int words;

    @Option(names = "--json", descriptionKey = "opt.recap.json")
    boolean json;

    private int exit;
    private int made;

    /** The command on this console. */
    public RecapCommand(Console console) {
        this.console = console;
        this.printer = new RecapPrinter(console);
    }

    @Override
    public Integer call() {
        if (words < 1 || words > 10_000) {
            throw new Problem(ExitCode.USAGE, "recap.bad-words", words);
        }
        RecapEngine engine = tier.engine();
        TranscriptFiles reader = new TranscriptFiles();
        for (Path file : files) {
            if (console.out().checkError()) {
                break;
            }
            try {
                reader.read(file, meeting -> recap(meeting, engine), this::failed);
            } catch (UnreadableTranscript e) {
                failed(e);
            }
        }
        return exit;
    }

    private void recap(Meeting meeting, RecapEngine engine) {
        OfflineRecap offline = OfflineRecap.of(meeting, engine, words);
        if (json) {
            console.out().println(RecapJson.line(meeting.id(), offline));
        } else {
            if (made > 0) {
                console.out().println();
            }
            printer.print(meeting, offline.view());
            console.note("recap.made", tier.tier(), offline.millis());
        }
        made++;
    }

    /** A bad file or line is told and the others go on; the exit code tells that something was left out. */
    private void failed(UnreadableTranscript e) {
        console.error(e);
        exit = e.exitCode().code();
    }
}

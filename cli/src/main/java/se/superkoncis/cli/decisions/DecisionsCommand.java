package se.superkoncis.cli.decisions;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.transcript.EngineInput;
import se.superkoncis.cli.transcript.Meeting;
import se.superkoncis.cli.transcript.MeetingText;
import se.superkoncis.cli.transcript.TranscriptFiles;
import se.superkoncis.cli.transcript.UnreadableTranscript;
import se.superkoncis.decision.domain.extract.Extractor;
import se.superkoncis.decision.domain.item.Findings;

/** {@code superkoncis decisions FILE…}: decisions, actions and open questions without any server. */
@Command(name = "decisions")
public final class DecisionsCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "opt.transcripts")
    List<Path> files;

    @Option(names = "--json", descriptionKey = "opt.decisions.json")
    boolean json;

    @Option(names = "--why", descriptionKey = "opt.decisions.why")
    boolean why;

    @Option(names = "--candidates", descriptionKey = "opt.decisions.candidates")
    boolean candidates;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "opt.decisions.date")
    LocalDate date;

    private final Extractor extractor = Extractor.withOwnFinders();
    private int exit;
    private int made;

    /** The command on this console. */
    public DecisionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        TranscriptFiles reader = new TranscriptFiles();
        for (Path file : files) {
            if (console.out().checkError()) {
                break;
            }
            try {
                reader.read(file, this::decisions, this::failed);
            } catch (UnreadableTranscript e) {
                failed(e);
            }
        }
        return exit;
    }

    private void decisions(Meeting meeting) {
        long begun = System.nanoTime();
        Findings findings = extractor.extract(EngineInput.of(meeting), day(meeting));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        if (json) {
            console.out().println(DecisionsJson.line(meeting.id(), DecisionsView.of(findings), millis));
        } else {
            table(meeting, findings, millis);
        }
        made++;
    }

    private void table(Meeting meeting, Findings findings, long millis) {
        DecisionsView found = DecisionsView.of(findings);
        if (made > 0) {
            console.out().println();
        }
        MeetingText text = new MeetingText(meeting, console.messages());
        console.out().println(text.title());
        console.out().println(text.facts());
        DecisionsView shown = found.shown();
        new DecisionsPrinter(console, why).print(meeting, candidates ? found : shown);
        if (!candidates && found.size() > shown.size()) {
            console.note("decisions.hidden", found.size() - shown.size());
        }
        findings.notices().forEach(notice -> console.note("decisions.notice." + notice));
        if (day(meeting).isEmpty()) {
            console.note("decisions.no-day");
        }
        console.note("decisions.made", millis);
    }

    /** The day from which "on Friday" is counted: the one given, else the local day on which the meeting began. */
    private Optional<LocalDate> day(Meeting meeting) {
        return Optional.ofNullable(date)
                .or(() -> Optional.ofNullable(meeting.startedAt()).map(started -> started.toLocalDate()));
    }

    /** A bad file or line is told and the others go on; the exit code tells that something was left out. */
    private void failed(UnreadableTranscript e) {
        console.error(e);
        exit = e.exitCode().code();
    }
}

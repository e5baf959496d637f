package se.superkoncis.cli.play;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.cli.stack.command.RunningStack;
import se.superkoncis.cli.stack.command.StackChoice;
import se.superkoncis.cli.stack.command.StackLog;
import se.superkoncis.cli.stack.origin.LastMeeting;
import se.superkoncis.cli.stack.tenant.Tenants;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;
import se.superkoncis.cli.transcript.Meeting;
import se.superkoncis.cli.transcript.TranscriptFiles;

/** {@code superkoncis play FILE…}: plays transcripts of one's own into a running stack and prints what comes back. */
@Command(name = "play")
public final class PlayCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "opt.transcripts")
    List<Path> files;

    @Mixin
    StackChoice choice;

    @Option(names = "--tenant", paramLabel = "ID", descriptionKey = "opt.play.tenant")
    String tenant;

    @Option(names = "--meeting-id", paramLabel = "ID", descriptionKey = "opt.play.meeting-id")
    String meetingId;

    @Option(names = "--transcript-version", paramLabel = "N", defaultValue = "1", descriptionKey = "opt.play.version")
    int version;

    @Option(names = "--timeout", paramLabel = "S", defaultValue = "90", descriptionKey = "opt.play.timeout")
    int timeout;

    private ExitCode exit = ExitCode.OK;

    /** The command on this console. */
    public PlayCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (version < 1 || timeout < 1) {
            throw new Problem(ExitCode.USAGE, "play.bad-number");
        }
        List<Meeting> meetings = read();
        if (meetingId != null && meetings.size() != 1) {
            throw new Problem(ExitCode.USAGE, "play.one-id-many", meetings.size());
        }
        StackLog.silent();
        RunningStack stack = choice.running(console.environment());
        try (ResultWatch watch = new ResultWatch(stack.bootstrapServers());
                Publisher publisher =
                        new Publisher(stack.bootstrapServers(), stack.folder().claims(), Clock.systemUTC())) {
            Tenants tenants = stack.tenants();
            for (Meeting meeting : meetings) {
                PlayedMeeting played = played(meeting);
                tenants.ensure(played.tenantId(), played.tenantId());
                watch.expect(played);
                publisher.publish(played);
                console.note("play.published", played.id(), meeting.turns().size());
                remember(stack, played);
            }
            ResultPrinter printer = new ResultPrinter(console);
            List<Result> late = watch.await(Duration.ofSeconds(timeout), result -> worst(printer.print(result)));
            if (!late.isEmpty()) {
                throw meetingId == null
                        ? LateResults.problem(console.messages(), late, timeout, stack.folder())
                        : LateResults.ofChosenId(console.messages(), late.get(0), timeout, stack.folder());
            }
        }
        console.say("play.sign-in", stack.signInLink(Role.ADMIN, null, "/"));
        return exit.code();
    }

    private List<Meeting> read() {
        List<Meeting> meetings = new ArrayList<>();
        TranscriptFiles reader = new TranscriptFiles();
        // Nothing is published unless every file can be read: half a batch is harder to undo than to repeat.
        files.forEach(file -> reader.read(file, meetings::add, bad -> {
            throw bad;
        }));
        return meetings;
    }

    private PlayedMeeting played(Meeting meeting) {
        String itsTenant = tenant != null ? tenant : meeting.tenantId();
        return PlayedMeeting.asTold(
                meeting,
                meetingId != null ? meetingId : PlayedMeeting.newId(meeting),
                itsTenant == null || itsTenant.isBlank() ? PlayedMeeting.DEFAULT_TENANT : itsTenant,
                version,
                Clock.systemUTC());
    }

    private static void remember(RunningStack stack, PlayedMeeting played) {
        String title = played.meeting().title();
        new LastMeeting(stack.folder()).write(played.id(), title == null ? played.id() : title);
    }

    private void worst(ExitCode code) {
        exit = code == ExitCode.OK ? exit : code;
    }
}

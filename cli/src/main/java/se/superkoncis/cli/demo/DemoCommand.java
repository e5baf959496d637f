package se.superkoncis.cli.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.superkoncis.cli.play.LateResults;
import se.superkoncis.cli.play.PlayedMeeting;
import se.superkoncis.cli.play.Publisher;
import se.superkoncis.cli.play.Result;
import se.superkoncis.cli.play.ResultPrinter;
import se.superkoncis.cli.play.ResultWatch;
import se.superkoncis.cli.stack.Stack;
import se.superkoncis.cli.stack.StackSettings;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.cli.stack.command.Addresses;
import se.superkoncis.cli.stack.command.ProjectRoot;
import se.superkoncis.cli.stack.command.StackChoice;
import se.superkoncis.cli.stack.command.StackLog;
import se.superkoncis.cli.stack.command.StopOnExit;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.stack.origin.LastMeeting;
import se.superkoncis.cli.stack.port.PortOptions;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;
import se.superkoncis.cli.text.Progress;
import se.superkoncis.cli.transcript.Meeting;

/** {@code superkoncis demo}: starts everything, plays a meeting as a platform would, and shows what comes back. */
@Command(name = "demo")
public final class DemoCommand implements Callable<Integer> {

    private static final String NAME = "demo";

    private final Console console;

    @Mixin
    StackChoice choice;

    @Mixin
    PortOptions portOptions;

    @Option(names = "--once", descriptionKey = "opt.demo.once")
    boolean once;

    @Option(names = "--keep", descriptionKey = "opt.demo.keep")
    boolean keep;

    @Option(names = "--timeout", paramLabel = "S", defaultValue = "60", descriptionKey = "opt.play.timeout")
    int timeout;

    /** The command on this console. */
    public DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        String name = choice.nameOr(NAME);
        StackFolder folder = choice.folder(console.environment(), NAME);
        StackSettings settings = StackSettings.of(
                name,
                folder,
                portOptions.ports(),
                ProjectRoot.path(),
                console.messages().language());
        Stack.requireStartable(settings);
        folder.create(!keep && !choice.ownFolder());
        StackLog.to(folder);
        console.note("demo.begin");
        Stack stack = Stack.of(settings);
        try (StopOnExit guard = StopOnExit.guard(console, stack)) {
            ExitCode exit = startAndPlay(stack);
            Addresses.say(console, stack.origin(), stack.signInLink(Role.ADMIN, null, "/"), name);
            if (!once) {
                console.note("demo.next", name);
                console.note("up.ctrl-c");
                new CountDownLatch(1).await();
            }
            if (!folder.isTemporary()) {
                console.note("demo.kept", folder.path());
            }
            return exit.code();
        }
    }

    private ExitCode startAndPlay(Stack stack) {
        try {
            stack.start(Progress.on(console)).withSampleTenants(Progress.on(console));
            return play(stack);
        } catch (Problem e) {
            stack.keepLogs();
            throw e;
        }
    }

    private ExitCode play(Stack stack) {
        StackFolder folder = stack.settings().folder();
        String bootstrap = stack.broker().bootstrapServers();
        Meeting meeting = Samples.of(console.messages().language());
        PlayedMeeting played = PlayedMeeting.justEnded(
                meeting, PlayedMeeting.newId(meeting), meeting.tenantId(), 1, Clock.systemUTC());
        ExitCode[] exit = {ExitCode.OK};
        try (ResultWatch watch = new ResultWatch(bootstrap);
                Publisher publisher = new Publisher(bootstrap, folder.claims(), Clock.systemUTC())) {
            watch.expect(played);
            long begun = System.nanoTime();
            publisher.publish(played);
            new LastMeeting(folder).write(played.id(), meeting.title());
            Progress.on(console)
                    .done(since(begun), "demo.published", meeting.turns().size());
            List<Result> late = watch.await(Duration.ofSeconds(timeout), result -> {
                Progress.on(console).done(since(begun), "demo.arrived");
                exit[0] = new ResultPrinter(console).print(result);
            });
            if (!late.isEmpty()) {
                throw LateResults.problem(console.messages(), late, timeout, folder);
            }
        }
        return exit[0];
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}

package se.superkoncis.cli.flags.watch;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.superkoncis.cli.http.Api;
import se.superkoncis.cli.http.ServerChoice;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;

/** {@code superkoncis flags watch}: each change as it happens, until Ctrl-C. */
@Command(name = "watch")
public final class WatchCommand implements Callable<Integer> {

    private static final long IDLE_MS = 1000;
    private static final long ARRIVING_MS = 100;

    private final Console console;

    @Mixin
    ServerChoice server;

    @Option(names = "--since", paramLabel = "REVISION", descriptionKey = "opt.flags.since")
    Long since;

    @Option(names = "--count", paramLabel = "N", descriptionKey = "opt.flags.count")
    Long count;

    @Option(names = "--json", descriptionKey = "opt.flags.json-lines")
    boolean json;

    private boolean toldThatNobodyTellsWho;

    /** The command on this console. */
    public WatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (count != null && count < 1) {
            throw new Problem(ExitCode.USAGE, "flags.watch.bad-number", "--count", count, 1);
        }
        if (since != null && since < 0) {
            throw new Problem(ExitCode.USAGE, "flags.watch.bad-number", "--since", since, 0);
        }
        Api api = server.open(console, Role.ANALYST);
        ChangeFeed feed = since == null ? ChangeFeed.fromNow(api) : ChangeFeed.after(api, since);
        console.note("flags.watch.begin", api.origin(), feed.last());
        try (WakeUp wakeUp = WakeUp.by(api)) {
            return watch(feed, wakeUp).code();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED.code();
        }
    }

    private ExitCode watch(ChangeFeed feed, WakeUp wakeUp) throws InterruptedException {
        ChangePrinter printer = new ChangePrinter(console, json);
        Contact contact = new Contact(console);
        long told = 0;
        while (!console.out().checkError()) {
            long pause;
            try {
                long before = feed.last();
                feed.look(System.nanoTime())
                        .ifPresent(revision -> console.note("flags.watch.went-back", before, revision));
                contact.held(System.nanoTime());
                for (var change = next(feed); change.isPresent(); change = next(feed)) {
                    sayOnceThatNobodyTellsWho(feed);
                    printer.print(change.get());
                    if (count != null && ++told >= count) {
                        return ExitCode.OK;
                    }
                }
                pause = feed.isWaiting() ? ARRIVING_MS : IDLE_MS;
            } catch (Problem problem) {
                pause = contact.lost(problem, System.nanoTime());
            }
            wakeUp.pause(pause);
        }
        return ExitCode.OK;
    }

    private static Optional<SeenChange> next(ChangeFeed feed) {
        return feed.next(System.nanoTime());
    }

    private void sayOnceThatNobodyTellsWho(ChangeFeed feed) {
        if (!feed.tellsWho() && !toldThatNobodyTellsWho) {
            toldThatNobodyTellsWho = true;
            console.note("flags.watch.no-audit");
        }
    }
}

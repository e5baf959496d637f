package se.superkoncis.router.adapter.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import se.superkoncis.kit.fault.Backoff;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.router.adapter.ledger.LedgerTransaction.Verdict;
import se.superkoncis.router.config.LedgerSettings;

/**
 * The one thread of an instance that writes the ledger. What comes while it commits goes into the next commit, so that
 * many callers share one wait for the disk and none waits for another's row.
 */
final class LedgerWriter {

    private static final Logger LOG = Logger.getLogger(LedgerWriter.class);
    private static final int TRIES = 20;

    private final LedgerTransaction transaction;
    private final LedgerSettings settings;
    private final LedgerVerdicts verdicts;
    private final LedgerMeters meters;
    private final Clock clock;
    private final LedgerQueue queue;
    /** What could not be written; touched by the thread alone. */
    private final Deque<LedgerItem> kept = new ArrayDeque<>();
    /** What of the batch under way has neither been written nor told as failed; touched by the thread alone. */
    private final Set<LedgerItem> inHand = Collections.newSetFromMap(new IdentityHashMap<>());

    private final AtomicInteger unwritten = new AtomicInteger();
    private final Backoff backoff;
    private final Thread thread;
    private long retryAt;
    private volatile boolean closing;

    LedgerWriter(
            LedgerTransaction transaction, LedgerSettings settings, String instance, LedgerMeters meters, Clock clock) {
        this.transaction = transaction;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        verdicts = new LedgerVerdicts(meters, this::keepNow);
        queue = new LedgerQueue(settings.queue(), settings.linger());
        backoff = new Backoff(settings.minBackoff(), settings.maxBackoff());
        thread = new Thread(this::run, "ledger-" + instance);
        thread.setDaemon(true);
        thread.start();
    }

    /** Hands an item over; false when too much waits or the writer has ended. */
    boolean offer(LedgerItem item) {
        if (!thread.isAlive()) {
            return false;
        }
        unwritten.incrementAndGet();
        boolean taken = queue.offer(item);
        if (!taken) {
            unwritten.decrementAndGet();
        }
        return taken;
    }

    /** Items that have not been written. */
    int unwritten() {
        return unwritten.get();
    }

    /** Writes what waits, for at most this long, and ends the thread; what is left is charged in full by the sweep. */
    void close(Duration atMost) {
        closing = true;
        try {
            thread.join(atMost.toMillis());
            thread.interrupt();
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (unwritten() > 0) {
            Facts.of("ledger closed with ends that were not written; they are charged in full when their time is up")
                    .with("items", unwritten())
                    .warn(LOG);
        }
    }

    private void run() {
        try {
            while (!closing || unwritten() > 0) {
                List<LedgerItem> batch = next();
                if (!batch.isEmpty()) {
                    writeOrTell(batch);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<LedgerItem> next() throws InterruptedException {
        long wait = kept.isEmpty() ? TimeUnit.MILLISECONDS.toNanos(100) : retryAt - System.nanoTime();
        List<LedgerItem> batch = queue.take(settings.batch(), wait, closing);
        // Nobody listens any more: nothing is set aside.
        batch.removeIf(
                item -> item instanceof LedgerItem.Reserve ask && ask.answer().isDone() && leftOut());
        if (!kept.isEmpty() && System.nanoTime() - retryAt >= 0) {
            Instant now = clock.instant();
            while (!kept.isEmpty() && batch.size() < settings.batch()) {
                LedgerItem item = kept.poll();
                if (item.isOver(now)) {
                    unwritten.decrementAndGet();
                    givenUp(item);
                } else {
                    batch.add(item);
                }
            }
        }
        return batch;
    }

    private boolean leftOut() {
        unwritten.decrementAndGet();
        return true;
    }

    /** A fault of one batch is no reason to write no more: what it left in hand is told, kept and counted like what failed. */
    private void writeOrTell(List<LedgerItem> batch) {
        inHand.addAll(batch);
        try {
            write(batch);
        } catch (RuntimeException e) {
            Facts.of("ledger batch failed in a way that should not be")
                    .with("items", batch.size())
                    .error(LOG, e);
            LedgerFailedException failure = new LedgerFailedException(LedgerFailedException.Stage.COMMIT, e);
            List.copyOf(inHand).forEach(item -> failedAtLeast(item, failure));
        }
    }

    /** Whatever breaks now: the thread lives on, and the item is out of hand. */
    private void failedAtLeast(LedgerItem item, LedgerFailedException failure) {
        try {
            failed(item, failure);
        } catch (RuntimeException e) {
            Facts.of("failure of a ledger item not counted").error(LOG, e);
        }
    }

    private void write(List<LedgerItem> batch) {
        LedgerFailedException failure = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                List<Verdict> answers = transaction.write(batch);
                backoff.reset();
                batch.forEach(this::outOfHand);
                verdicts.tell(answers);
                return;
            } catch (LedgerFailedException e) {
                failure = e;
                if (!e.isPassing()) {
                    break;
                }
            }
        }
        if (failure.isOfAnItem() && batch.size() > 1) {
            batch.forEach(item -> write(List.of(item)));
            return;
        }
        retryAt = System.nanoTime() + backoff.next().toNanos();
        Facts.of("ledger not written")
                .with("items", batch.size())
                .with("stage", failure.stage())
                .with(failure.getCause())
                .warn(LOG);
        for (LedgerItem item : batch) {
            failed(item, failure);
        }
    }

    private void outOfHand(LedgerItem item) {
        if (inHand.remove(item)) {
            unwritten.decrementAndGet();
        }
    }

    private void failed(LedgerItem item, LedgerFailedException failure) {
        outOfHand(item);
        if (!(item instanceof LedgerItem.Reserve ask)) {
            keep(item);
        } else if (failure.stage() == LedgerFailedException.Stage.COMMIT) {
            keep(new LedgerItem.Void(ask.ask()));
        }
        verdicts.away(item, failure);
        meters.failed(item);
    }

    /** Takes an answer back that came too late. */
    private void keepNow(LedgerItem item) {
        keep(item);
        retryAt = System.nanoTime();
    }

    private void keep(LedgerItem item) {
        if (kept.size() >= settings.queue()) {
            givenUp(item);
            return;
        }
        unwritten.incrementAndGet();
        kept.add(item);
    }

    private void givenUp(LedgerItem item) {
        meters.givenUp();
        Facts.of("end not written, it is charged in full")
                .with("attemptId", item.ask().attemptId())
                .with("tenantId", item.ask().facts().tenantId())
                .with("meetingId", item.ask().facts().meetingId())
                .warn(LOG);
    }
}

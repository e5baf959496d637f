package se.superkoncis.flags.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.superkoncis.events.FlagsApplied;
import se.superkoncis.events.FlagsApplied.Evaluations;

/**
 * Tells the platform which revision this instance answers from, and from time to time how often it was asked. It has a thread and a producer of its own: whoever swaps
 * the state only leaves a note here, and a broker that is away costs nothing but a later report, of the newest revision.
 */
public final class AppliedReporter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AppliedReporter.class);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final Reporting reporting;
    private final Clock clock;
    private final AppliedTopic topic;
    private final Thread thread;
    private final EvaluationCounts evaluations;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Applied newest;
    private boolean reachable = true;
    private Evaluations counted;

    /** A revision and when answers began to rest on it. */
    record Applied(long revision, Instant at) {}

    /** A reporter; {@link #start()} starts it. */
    public AppliedReporter(Reporting reporting, String bootstrapServers, Clock clock, EvaluationCounts evaluations) {
        this.evaluations = evaluations;
        this.reporting = reporting;
        this.clock = clock;
        this.topic = new AppliedTopic(reporting, bootstrapServers, clock);
        this.thread = new Thread(this::run, reporting.instance() + "-flags-applied");
        thread.setDaemon(true);
    }

    /** Starts to report what {@link #applied} notes. */
    public void start() {
        thread.start();
    }

    /** Notes that answers rest on a revision now. Returns at once. Called by one thread. */
    public void applied(long revision) {
        Applied before = newest;
        if (before == null || before.revision != revision) {
            newest = new Applied(revision, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        Applied told = null;
        long toldAt = 0;
        long countedAt = System.nanoTime();
        while (closed.getCount() > 0) {
            Applied now = newest;
            Evaluations news = null;
            long untilCounts = countedAt + reporting.counts().toNanos() - System.nanoTime();
            if (untilCounts <= 0) {
                news = news();
                countedAt = System.nanoTime();
                untilCounts = reporting.counts().toNanos();
            }
            long rest = toldAt + reporting.heartbeat().toNanos() - System.nanoTime();
            if (now == null || now.equals(told) && news == null && rest > 0) {
                LockSupport.parkNanos(
                        this, now == null ? reporting.heartbeat().toNanos() : Math.min(rest, untilCounts));
                continue;
            }
            boolean sent = tell(now, news);
            if (sent) {
                told = now;
                toldAt = System.nanoTime();
            }
            pause(sent ? reporting.pause() : RETRY);
        }
        if (told != null) {
            farewell(told);
        }
        topic.close();
    }

    private boolean tell(Applied applied, Evaluations news) {
        try {
            topic.tell(applied, news);
            counted = news == null ? counted : news;
            if (!reachable) {
                LOG.info("flagsApplied=told-again revision={}", applied.revision);
            }
            reachable = true;
            return true;
        } catch (AppliedTopic.NotToldException e) {
            if (reachable) {
                LOG.warn(
                        "flagsApplied=not-told revision={} cause=\"{}\" action=tried-again",
                        applied.revision,
                        e.getMessage());
            }
            reachable = false;
            return false;
        }
    }

    /**
     * What has been counted; null when that was told already. Totals, not increments: a report that is lost or comes twice
     * changes nothing in the sum.
     */
    private Evaluations news() {
        List<FlagsApplied.Count> counts = new ArrayList<>();
        evaluations.totals().forEach((target, total) -> counts.add(new FlagsApplied.Count(target, total)));
        Evaluations news = new Evaluations(evaluations.since(), counts);
        return counts.isEmpty() || news.equals(counted) ? null : news;
    }

    /** What was counted last goes out before the instance does. */
    private void farewell(Applied told) {
        try {
            Evaluations news = news();
            if (news != null) {
                topic.tell(told, news);
            }
            topic.forget();
        } catch (AppliedTopic.NotToldException e) {
            LOG.debug("flagsApplied=no-farewell cause=\"{}\"", e.getMessage());
        }
    }

    private void pause(Duration time) {
        try {
            if (closed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.debug("flagsApplied=closing");
            }
        } catch (InterruptedException e) {
            closed.countDown();
        }
    }

    /** Says farewell, so that the instance is not missed, and ends. */
    @Override
    public void close() {
        closed.countDown();
        LockSupport.unpark(thread);
        try {
            thread.join(FAREWELL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

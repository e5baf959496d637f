package se.superkoncis.kit.job;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import se.superkoncis.kit.config.KitConfig;

/**
 * How many open jobs this replica has accepted. Counted in process and corrected from the table every second, because
 * another replica may do some of them.
 */
@ApplicationScoped
public class OpenJobs {

    private final int limit;
    private final AtomicInteger open = new AtomicInteger();
    private final Semaphore rung = new Semaphore(0);
    private final Object room = new Object();
    private volatile Duration oldest = Duration.ZERO;

    OpenJobs(KitConfig config, MeterRegistry meters) {
        this.limit = config.jobs().openLimit();
        meters.gauge("superkoncis.jobs.open", open);
        meters.gauge("superkoncis.jobs.oldest.seconds", this, o -> o.oldest.toMillis() / 1000.0);
    }

    /** True when no more records should be accepted: the backlog is to stay on the broker as consumer lag. */
    public boolean isFull() {
        return open.get() >= limit;
    }

    /** Number of open jobs. */
    public int count() {
        return open.get();
    }

    /** Age of the oldest open job. */
    public Duration oldest() {
        return oldest;
    }

    void accepted(int jobs) {
        open.addAndGet(jobs);
        ring();
    }

    void ended() {
        open.decrementAndGet();
        ring();
        tellRoom();
    }

    /** Waits until more records may be accepted, at most this long. */
    public void awaitRoom(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (room) {
            long left = atMost.toNanos();
            while (isFull() && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(room, left);
                left = end - System.nanoTime();
            }
        }
    }

    private void tellRoom() {
        if (!isFull()) {
            synchronized (room) {
                room.notifyAll();
            }
        }
    }

    /** @param by what the table had more than was counted before it was asked; what came and went meanwhile stays counted */
    void corrected(int by, Duration oldestAge) {
        open.addAndGet(by);
        oldest = oldestAge;
        tellRoom();
    }

    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    void await(Duration atMost) throws InterruptedException {
        if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}

package se.superkoncis.kit.job;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A pool the size of the machine that knows how many steps are in it. */
final class Workers implements Executor {

    private final int size;
    private final ExecutorService pool;
    private final Runnable freed;
    private final AtomicInteger steps = new AtomicInteger();

    /** @param freed run when a step has ended and another may begin */
    Workers(int size, Runnable freed) {
        this.size = size;
        this.freed = freed;
        AtomicInteger number = new AtomicInteger();
        pool = Executors.newFixedThreadPool(size, r -> new Thread(r, "job-worker-" + number.incrementAndGet()));
    }

    int size() {
        return size;
    }

    /** How many steps could begin at once; what waits in the queue goes first. */
    int idle() {
        return Math.max(0, size - steps.get());
    }

    /** Runs a step; after the end of the pool it is left out, and the job comes back with its lease. */
    @Override
    public void execute(Runnable step) {
        steps.incrementAndGet();
        try {
            pool.execute(() -> {
                try {
                    step.run();
                } finally {
                    steps.decrementAndGet();
                    freed.run();
                }
            });
        } catch (RejectedExecutionException e) {
            steps.decrementAndGet();
        }
    }

    /** Takes no more steps, and interrupts those that don't end in time. */
    void end(long atMostMillis) throws InterruptedException {
        pool.shutdown();
        if (!pool.awaitTermination(Math.max(0, atMostMillis), TimeUnit.MILLISECONDS)) {
            pool.shutdownNow();
        }
    }
}

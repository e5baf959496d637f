package se.superkoncis.kit.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A pool the size of the machine that knows how many steps are in it. What a step goes on with comes next, so that a job once taken up
 * is brought to its end; new answers and jobs that begin take turns. Were all answers first, the places that they free would stay
 * empty until the last of them, and were they taken a step each in turn, none would free its place before all had run.
 */
final class Workers implements Executor {

    private final int size;
    private final ExecutorService pool;
    private final Runnable freed;
    private final AtomicInteger steps = new AtomicInteger();
    private final ThreadLocal<Boolean> inStep = ThreadLocal.withInitial(() -> false);
    private final Deque<Runnable> further = new ArrayDeque<>();
    private final Deque<Runnable> answers = new ArrayDeque<>();
    private final Deque<Runnable> begins = new ArrayDeque<>();
    private boolean beginIsNext;

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

    /** How many steps could run at once. */
    int idle() {
        return Math.max(0, size - steps.get());
    }

    /** How many jobs should be ready to begin: one for each idle worker, and where all have answers to go on with, their turn. */
    int room() {
        int idle = idle();
        if (idle > 0) {
            return idle;
        }
        synchronized (begins) {
            return answers.isEmpty() ? 0 : Math.max(0, size - begins.size());
        }
    }

    /** Runs a step of a job that has begun; after the end of the pool it is left out, and the job comes back with its lease. */
    @Override
    public void execute(Runnable step) {
        submit(inStep.get() ? further : answers, step);
    }

    /** Runs the first step of a job; else as {@link #execute}. */
    void begin(Runnable step) {
        submit(begins, step);
    }

    private void submit(Deque<Runnable> queue, Runnable step) {
        steps.incrementAndGet();
        synchronized (begins) {
            queue.addLast(step);
        }
        try {
            pool.execute(this::runNext);
        } catch (RejectedExecutionException e) {
            synchronized (begins) {
                queue.removeLastOccurrence(step);
            }
            steps.decrementAndGet();
        }
    }

    /** There are as many calls of this as steps, so that it finds one. */
    private void runNext() {
        Runnable step = next();
        inStep.set(true);
        try {
            step.run();
        } finally {
            inStep.set(false);
            steps.decrementAndGet();
            freed.run();
        }
    }

    private Runnable next() {
        synchronized (begins) {
            if (!further.isEmpty()) {
                return further.pollFirst();
            }
            boolean begin = answers.isEmpty() || beginIsNext && !begins.isEmpty();
            beginIsNext = !begin;
            return begin ? begins.pollFirst() : answers.pollFirst();
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

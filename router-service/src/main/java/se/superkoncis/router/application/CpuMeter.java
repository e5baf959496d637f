package se.superkoncis.router.application;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Adds up the processor time of one piece of work, whichever threads do its steps. */
final class CpuMeter implements Executor {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Executor pool;
    private final AtomicLong nanos = new AtomicLong();
    private final ThreadLocal<Long> began = new ThreadLocal<>();

    CpuMeter(Executor pool) {
        this.pool = pool;
    }

    @Override
    public void execute(Runnable step) {
        pool.execute(() -> measure(() -> {
            step.run();
            return null;
        }));
    }

    <T> T measure(Supplier<T> step) {
        if (began.get() != null) {
            return step.get();
        }
        long before = THREADS.getCurrentThreadCpuTime();
        began.set(before);
        try {
            return step.get();
        } finally {
            began.remove();
            nanos.addAndGet(THREADS.getCurrentThreadCpuTime() - before);
        }
    }

    /** Time of the steps that have ended, and of the one that asks. */
    Duration time() {
        Long since = began.get();
        long own = since == null ? 0 : THREADS.getCurrentThreadCpuTime() - since;
        return Duration.ofNanos(nanos.get() + own);
    }
}

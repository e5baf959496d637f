package se.superkoncis.control.adapter.ofrep;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import se.superkoncis.control.config.OfrepConfig;
import se.superkoncis.flags.FlagsClient;

/**
 * Lets an answer wait for a change that its caller heard of from another replica: the caller asks once per change, so an
 * answer from before it would stand until the next.
 */
@ApplicationScoped
class RevisionGate {

    private final FlagsClient flags;
    private final OfrepConfig config;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    RevisionGate(FlagsClient flags, OfrepConfig config) {
        this.flags = flags;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        flags.onChange(snapshot -> {
            lock.lock();
            try {
                moved.signalAll();
            } finally {
                lock.unlock();
            }
        });
    }

    /** The name of a revision in events. */
    static String name(long revision) {
        return "r" + revision;
    }

    /** Waits for a revision by its name; true at once for null and for what is no name of ours. */
    boolean reached(String name) {
        if (name == null || !name.matches("r\\d{1,18}")) {
            return true;
        }
        long wanted = Long.parseLong(name.substring(1));
        long left = config.catchUp().toNanos();
        lock.lock();
        try {
            while (flags.revision() < wanted && left > 0) {
                left = moved.awaitNanos(left);
            }
            return flags.revision() >= wanted;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}

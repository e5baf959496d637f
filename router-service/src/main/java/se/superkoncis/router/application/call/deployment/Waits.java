package se.superkoncis.router.application.call.deployment;

import io.smallrye.faulttolerance.api.CustomBackoffStrategy;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Time between two attempts at a deployment: what the provider asks for, else growing; always with jitter. */
public final class Waits implements CustomBackoffStrategy {
    private static final long FIRST = 250;
    private static final long LONGEST = 4_000;

    private long next = FIRST;

    @Override
    public long nextDelayInMillis(Throwable failure) {
        if (DeploymentGuard.cause(failure) instanceof AttemptFailedException failed && failed.retryAfter() != null) {
            return withJitter(failed.retryAfter());
        }
        long wait = ThreadLocalRandom.current().nextLong(next / 2, next + 1);
        next = Math.min(LONGEST, next * 2);
        return wait;
    }

    /** A little later than asked for, so that not all come back in the same moment. */
    public static long withJitter(Duration wait) {
        long millis = wait.toMillis();
        return millis + ThreadLocalRandom.current().nextLong(1, Math.max(50, millis / 10) + 1);
    }
}

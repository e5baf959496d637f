package se.superkoncis.router.application.call.deployment;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Stands before the ledger while a deployment's circuit breaker does not stand closed: nobody reserves money for an attempt that
 * the breaker would not let through. When the breaker's delay is over, one attempt at a time may find out how the deployment is.
 */
public final class Gate {

    private final long delayNanos;
    private final AtomicBoolean probing = new AtomicBoolean();
    private volatile CircuitBreakerState state = CircuitBreakerState.CLOSED;
    private volatile long openedAt;

    Gate(Duration delay) {
        this.delayNanos = delay.toNanos();
    }

    /** The breaker has changed. */
    void changed(CircuitBreakerState now) {
        openedAt = System.nanoTime();
        state = now;
    }

    CircuitBreakerState state() {
        return state;
    }

    /**
     * Lets an attempt through.
     *
     * @return to be run when the attempt has ended or was not made
     * @throws LeftAloneException when it may not be made now
     */
    Runnable enter() {
        if (state == CircuitBreakerState.CLOSED) {
            return () -> {};
        }
        boolean tooEarly = state == CircuitBreakerState.OPEN && System.nanoTime() - openedAt < delayNanos;
        if (tooEarly || !probing.compareAndSet(false, true)) {
            throw new LeftAloneException();
        }
        return () -> probing.set(false);
    }

    /** The deployment is ill and left alone. Carries no stack: it is an outcome. */
    public static final class LeftAloneException extends CircuitBreakerOpenException {
        private static final long serialVersionUID = 1L;

        /** With words for people. */
        public LeftAloneException() {
            super("the deployment is left alone");
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}

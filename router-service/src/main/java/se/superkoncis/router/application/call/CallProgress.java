package se.superkoncis.router.application.call;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.call.CallRequest;
import se.superkoncis.router.domain.call.ChunkSink;
import se.superkoncis.router.domain.call.ModelRequest;

/** How far a call has come. */
final class CallProgress {
    private final CallRequest asked;
    private final ChunkSink sink;
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicLong microSek = new AtomicLong();

    CallProgress(CallRequest asked, ChunkSink sink) {
        this.asked = asked;
        this.sink = sink;
    }

    CallFacts facts() {
        return asked.facts();
    }

    ModelRequest request() {
        return asked.request();
    }

    Instant deadline() {
        return asked.deadline();
    }

    /** Whether an answer goes out before its charge is written. */
    boolean atOnce() {
        return asked.atOnce();
    }

    /** Null when the whole answer is wanted. */
    ChunkSink sink() {
        return sink;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(asked.deadline());
    }

    /** Number of the next attempt; one that is denied uses its number up, so that no id stands for two reservations. */
    int nextNumber() {
        return numbers.incrementAndGet();
    }

    void made(MicroSek cost) {
        attempts.incrementAndGet();
        microSek.addAndGet(cost.amount());
    }

    int attempts() {
        return attempts.get();
    }

    MicroSek cost() {
        return new MicroSek(microSek.get());
    }
}

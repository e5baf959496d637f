package se.superkoncis.cli.flags.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import se.superkoncis.cli.flags.change.Arrival;

/** A change that is not told yet: how far it has come, and what the audit trail says of it. */
final class SeenChange {

    private final long seenAtNanos;
    private Arrival arrival;
    private JsonNode entry = MissingNode.getInstance();

    SeenChange(Arrival arrival, long nowNanos) {
        this.arrival = arrival;
        this.seenAtNanos = nowNanos;
    }

    long revision() {
        return arrival.revision();
    }

    Arrival arrival() {
        return arrival;
    }

    /** The entry of the audit trail; a missing node while there is none. */
    JsonNode entry() {
        return entry;
    }

    void hasCome(Arrival now) {
        arrival = now;
    }

    void explainedBy(JsonNode found) {
        entry = found;
    }

    boolean seenBefore(long nanos) {
        return seenAtNanos - nanos < 0;
    }
}

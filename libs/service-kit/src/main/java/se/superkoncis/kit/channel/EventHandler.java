package se.superkoncis.kit.channel;

import java.util.List;
import java.util.Set;
import se.superkoncis.events.EventType;

/**
 * What a service does with the events of one channel. It is called inside the transaction that accepts the batch, with
 * row security set to the tenant, and writes state, outbox rows or a job; long work belongs in a job.
 */
public interface EventHandler {

    /** Name of the channel under {@code superkoncis.channels}. */
    String channel();

    /** Types that are acted on; the topic's other types are acknowledged and counted as ignored. */
    Set<EventType> types();

    /**
     * Applies events of one tenant in their order.
     *
     * @throws RefusedException when an event can never be applied: it goes to the DLQ with the reason
     * @throws RuntimeException when it cannot be applied now: it is tried again, alone and with growing waits
     */
    void on(List<Received> events);
}

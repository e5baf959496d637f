package se.superkoncis.events;

import java.time.Instant;

/**
 * An instance says which revision of the flag state it answers from. It is said after each change and again from time to
 * time, so that an instance that falls silent is noticed; a record with the same key and no value says that the instance
 * has ended in good order.
 *
 * @param instance name of the instance, alone on the platform
 * @param service what it is an instance of, for example {@code router}
 * @param revision highest revision that its answers rest on
 * @param at when it began to answer from this revision
 */
public record FlagsApplied(String instance, String service, long revision, Instant at) implements EventData {

    public FlagsApplied {
        Checks.id("instance", instance);
        Checks.id("service", service);
        Checks.atLeast("revision", 1, revision);
        Checks.time("at", at);
    }

    @Override
    public EventType eventType() {
        return EventType.FLAGS_APPLIED;
    }

    @Override
    public String recordKey() {
        return instance;
    }
}

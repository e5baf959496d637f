package se.superkoncis.events;

import java.util.function.Function;

/** What became of the bytes of a record: an event, or a refusal with its reason. */
public sealed interface Decoded {

    /** Calls the function that fits. */
    <R> R match(Function<Event<?>, R> accepted, Function<Refused, R> refused);

    /** The bytes hold a valid event. */
    record Accepted(Event<?> event) implements Decoded {
        @Override
        public <R> R match(Function<Event<?>, R> accepted, Function<Refused, R> refused) {
            return accepted.apply(event);
        }
    }

    /** The bytes hold none. {@code detail} names field and rule, never a value: it may be private. */
    record Refused(Reason reason, String detail) implements Decoded {
        @Override
        public <R> R match(Function<Event<?>, R> accepted, Function<Refused, R> refused) {
            return refused.apply(this);
        }
    }

    /** Why bytes are no event. */
    enum Reason {
        /** A required CloudEvents attribute is missing or malformed. */
        BAD_ENVELOPE,
        /** {@code ce_type} is none that the platform speaks, or belongs to another topic. */
        UNKNOWN_TYPE,
        /** The value is no JSON. */
        BAD_JSON,
        /** The value is JSON that breaks a rule of its type. */
        SCHEMA_VIOLATION
    }
}

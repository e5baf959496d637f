package se.superkoncis.control.domain;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import se.superkoncis.control.domain.form.FieldFault;

/** What became of a wish to change something. */
public sealed interface Outcome<D extends Document> {

    /** Calls the function that fits. */
    <R> R match(Function<Done<D>, R> done, Function<Refused<D>, R> refused);

    /**
     * It is as wished.
     *
     * @param created false when it was so already or an existing document changed
     */
    record Done<D extends Document>(Stored<D> stored, boolean created) implements Outcome<D> {
        @Override
        public <R> R match(Function<Done<D>, R> done, Function<Refused<D>, R> refused) {
            return done.apply(this);
        }
    }

    /** Nothing was changed. */
    record Refused<D extends Document>(Refusal refusal) implements Outcome<D> {
        @Override
        public <R> R match(Function<Done<D>, R> done, Function<Refused<D>, R> refused) {
            return refused.apply(this);
        }
    }

    /** Why nothing was changed. */
    sealed interface Refusal {

        /** Fields break rules. */
        record Invalid(List<FieldFault> faults) implements Refusal {
            public Invalid {
                faults = List.copyOf(faults);
            }
        }

        /** There is no such document. */
        record Unknown(Kind kind, String id) implements Refusal {}

        /** Another document has the id. */
        record Exists(Kind kind, String id) implements Refusal {}

        /** It changed since the caller read it. */
        record Changed(long expected, long current) implements Refusal {}

        /** Others name it; {@code users} holds the keys of the first of them. */
        record InUse(Kind kind, String id, List<String> users, long more) implements Refusal {
            public InUse {
                users = List.copyOf(users);
            }
        }

        /** The idempotency key was used for another request. */
        record KeyReused() implements Refusal {}

        /** It is not possible as things stand; says what is. */
        record NotNow(String why) implements Refusal {}

        /** A second person has to wish the same until a moment. */
        record NeedsSecondPerson(int above, String proposer, Instant until) implements Refusal {}

        /** What the idempotency key created has been removed since. */
        record CreatedAndRemoved(Kind kind, String id) implements Refusal {}
    }
}

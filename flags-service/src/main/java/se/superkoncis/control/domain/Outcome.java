package se.superkoncis.control.domain;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.superkoncis.control.domain.form.FieldFault;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;

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

        /** The same for programs and for translation. */
        Reason reason();

        /** Fields break rules. */
        record Invalid(List<FieldFault> faults) implements Refusal {
            public Invalid {
                faults = List.copyOf(faults);
            }

            @Override
            public Reason reason() {
                String all = faults.stream()
                        .map(fault -> fault.field() + " " + fault.rule())
                        .collect(Collectors.joining("; "));
                return Reason.of(Because.INVALID, "faults", all);
            }
        }

        /** There is no such document. */
        record Unknown(Kind kind, String id) implements Refusal {
            @Override
            public Reason reason() {
                return Reason.of(Because.UNKNOWN, "kind", kind.word(), "id", id);
            }
        }

        /** Another document has the id. */
        record Exists(Kind kind, String id) implements Refusal {
            @Override
            public Reason reason() {
                return Reason.of(Because.EXISTS, "kind", kind.word(), "id", id);
            }
        }

        /** It changed since the caller read it. */
        record Changed(long expected, long current) implements Refusal {
            @Override
            public Reason reason() {
                return Reason.of(Because.CHANGED_MEANWHILE, "expected", expected, "current", current);
            }
        }

        /** Others name it; {@code users} holds the keys of the first of them. */
        record InUse(Kind kind, String id, List<String> users, long more) implements Refusal {
            public InUse {
                users = List.copyOf(users);
            }

            @Override
            public Reason reason() {
                String all = String.join(", ", users);
                return more == 0
                        ? Reason.of(Because.IN_USE, "users", all)
                        : Reason.of(Because.IN_USE_BY_MORE, "users", all, "more", more);
            }
        }

        /** The idempotency key was used for another request. */
        record KeyReused() implements Refusal {
            @Override
            public Reason reason() {
                return Reason.of(Because.KEY_REUSED);
            }
        }

        /** It is not possible as things stand; says what is. */
        record NotNow(Reason reason) implements Refusal {}

        /** A second person has to wish the same until a moment. */
        record NeedsSecondPerson(int above, String proposer, Instant until) implements Refusal {
            @Override
            public Reason reason() {
                return Reason.of(Because.NEEDS_SECOND_PERSON, "above", above, "proposer", proposer, "until", until);
            }
        }

        /** What the idempotency key created has been removed since. */
        record CreatedAndRemoved(Kind kind, String id) implements Refusal {
            @Override
            public Reason reason() {
                return Reason.of(Because.CREATED_AND_REMOVED, "kind", kind.word(), "id", id);
            }
        }
    }
}

package se.superkoncis.decision.domain.entry;

import java.util.Optional;

/** What a person wants of an entry. */
public sealed interface Wish {

    /** The entry as it would be; empty when an entry in this place of its life cannot be asked that. */
    Optional<Entry> on(Entry entry);

    /** Name of the act in the audit trail, after the kind, as in {@code decision.completed}. */
    String act();

    /** Fill in or correct it. */
    record Complete(Completion with) implements Wish {
        @Override
        public Optional<Entry> on(Entry entry) {
            return entry.status().counts() ? Optional.of(entry.completed(with)) : Optional.empty();
        }

        @Override
        public String act() {
            return "completed";
        }
    }

    /** It is right as it stands; so a dismissal is taken back, and what a later transcript lost is kept. */
    record Confirm() implements Wish {
        @Override
        public Optional<Entry> on(Entry entry) {
            return entry.status() == Status.CANDIDATE ? Optional.empty() : Optional.of(entry.confirmed());
        }

        @Override
        public String act() {
            return "confirmed";
        }
    }

    /** It is none. */
    record Dismiss() implements Wish {
        @Override
        public Optional<Entry> on(Entry entry) {
            return entry.status().counts() || entry.status() == Status.DISMISSED
                    ? Optional.of(entry.with(Status.DISMISSED))
                    : Optional.empty();
        }

        @Override
        public String act() {
            return "dismissed";
        }
    }

    /** The candidate is one; its fields stay as they were found. */
    record Accept() implements Wish {
        @Override
        public Optional<Entry> on(Entry entry) {
            return entry.status() == Status.CANDIDATE || entry.status() == Status.CONFIRMED
                    ? Optional.of(entry.with(Status.CONFIRMED))
                    : Optional.empty();
        }

        @Override
        public String act() {
            return "accepted";
        }
    }
}

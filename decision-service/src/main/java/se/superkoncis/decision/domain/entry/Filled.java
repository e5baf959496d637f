package se.superkoncis.decision.domain.entry;

import java.util.Optional;
import se.superkoncis.decision.domain.item.Field;
import se.superkoncis.decision.domain.item.FieldState;

/**
 * A field of an entry, and whether a person had to fill it in. A value that was found and that a person only confirmed
 * counts as filled in by the machine.
 */
public record Filled<T>(Field<T> field, boolean byPerson) {

    /** As the engine found it. */
    public static <T> Filled<T> found(Field<T> field) {
        return new Filled<>(field, false);
    }

    /** As a person gives it; the value that stands already is thereby confirmed. */
    public Filled<T> given(T value) {
        return field.value().equals(Optional.of(value)) ? confirmed() : new Filled<>(Field.confirmed(value), true);
    }

    /** The same, said to be right; what is missing stays missing. */
    public Filled<T> confirmed() {
        return missing()
                ? this
                : new Filled<>(new Field<>(field.value(), FieldState.CONFIRMED, field.turns()), byPerson);
    }

    /** Whether nobody knows it. */
    public boolean missing() {
        return field.value().isEmpty();
    }

    /** Whether there is a value that no person had to give. */
    public boolean automatic() {
        return !missing() && !byPerson;
    }
}

package se.superkoncis.decision.domain.item;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A field of a decision or an action, with how it is known.
 *
 * @param value empty exactly when the state is {@link FieldState#ASKED}
 * @param turns the turns that it rests on, 0-based and rising; empty when no turn tells it
 */
public record Field<T>(Optional<T> value, FieldState state, List<Integer> turns) {
    public Field {
        Objects.requireNonNull(value, "value");
        turns = turns.stream().distinct().sorted().toList();
        if (value.isEmpty() != (state == FieldState.ASKED)) {
            throw new IllegalArgumentException("A field is without a value exactly when it is to be asked for.");
        }
    }

    /** Said outright in the turns. */
    public static <T> Field<T> stated(T value, List<Integer> turns) {
        return new Field<>(Optional.of(value), FieldState.STATED, turns);
    }

    /** Worked out from the turns. */
    public static <T> Field<T> inferred(T value, List<Integer> turns) {
        return new Field<>(Optional.of(value), FieldState.INFERRED, turns);
    }

    /** Not known; {@code turns} hold what was said about it without settling it, such as "some time in spring". */
    public static <T> Field<T> asked(List<Integer> turns) {
        return new Field<>(Optional.empty(), FieldState.ASKED, turns);
    }

    /** Given or confirmed by a person. */
    public static <T> Field<T> confirmed(T value) {
        return new Field<>(Optional.of(value), FieldState.CONFIRMED, List.of());
    }
}

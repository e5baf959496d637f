package se.superkoncis.decision.domain.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** An entry before and after a change; {@code after} has the next revision. */
public record Change(Entry before, Entry after) {

    /** The change from what stands to what is wished, at this moment. */
    public static Change of(Entry before, Entry wished, Instant at) {
        return new Change(before, wished.changed(at));
    }

    /** Whether a wish changes anything. */
    public static boolean any(Entry before, Entry wished) {
        return !before.equals(wished);
    }

    /** Names of the fields that are not what they were, as events call them. */
    public List<String> fields() {
        List<String> names = new ArrayList<>();
        compare(names, "transcriptVersion", entry -> entry.key().version());
        compare(names, "status", Entry::status);
        compare(names, "text", Entry::text);
        compare(names, "owner", entry -> entry.owner().field());
        compare(names, "deadline", entry -> entry.deadline().field());
        compare(names, "confidence", entry -> entry.says().confidence());
        compare(names, "turns", entry -> entry.says().turns());
        return names;
    }

    private void compare(List<String> names, String name, Function<Entry, Object> field) {
        if (!Objects.equals(field.apply(before), field.apply(after))) {
            names.add(name);
        }
    }
}

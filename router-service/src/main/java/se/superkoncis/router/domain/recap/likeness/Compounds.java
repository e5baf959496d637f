package se.superkoncis.router.domain.recap.likeness;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.superkoncis.text.Language;

/**
 * Splits Swedish compounds by the meeting's own vocabulary: "upphandlingsunderlag" is about "upphandling" and "underlag" when both
 * are said elsewhere in the meeting. English writes most compounds apart and is left alone.
 */
final class Compounds {
    private static final int SHORTEST_PART = 4;
    private static final int LONGEST = 40;

    private final Set<String> vocabulary;
    private final boolean splits;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    /** @param vocabulary all stems of the meeting */
    Compounds(Language language, Set<String> vocabulary) {
        this.vocabulary = vocabulary;
        splits = language == Language.SWEDISH;
    }

    /** The parts of a stem that are stems themselves; empty when it is not a compound of known words. */
    List<String> parts(String stem) {
        return splits && stem.length() >= 2 * SHORTEST_PART && stem.length() <= LONGEST
                ? known.computeIfAbsent(stem, this::split)
                : List.of();
    }

    private List<String> split(String stem) {
        for (int at = stem.length() - SHORTEST_PART; at >= SHORTEST_PART; at--) {
            String head = stem.substring(at);
            String modifier = stem.substring(0, at);
            String bare = modifier.endsWith("s") ? modifier.substring(0, at - 1) : modifier;
            boolean modifierKnown = vocabulary.contains(modifier) || vocabulary.contains(bare);
            if (modifierKnown && vocabulary.contains(head)) {
                return List.of(vocabulary.contains(modifier) ? modifier : bare, head);
            }
        }
        return List.of();
    }
}

package se.superkoncis.text;

import java.util.Set;

/** Words that turn a statement round; a text that loses one says the opposite. */
public final class Negations {
    private static final Set<String> SWEDISH = Set.of(
            "inte",
            "ej",
            "icke",
            "aldrig",
            "ingen",
            "inget",
            "inga",
            "ingenting",
            "nej",
            "nä",
            "näe",
            "utan",
            "varken",
            "knappast");
    private static final Set<String> ENGLISH =
            Set.of("not", "no", "never", "none", "nothing", "nobody", "neither", "nor", "cannot", "without", "nope");

    private Negations() {}

    /** Whether the word, in lower case, negates; {@code don't} and its like do. */
    public static boolean isNegation(Language language, String lower) {
        return language == Language.SWEDISH
                ? SWEDISH.contains(lower)
                : ENGLISH.contains(lower) || lower.endsWith("n't");
    }
}

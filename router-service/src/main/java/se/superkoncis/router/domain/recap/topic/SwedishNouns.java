package se.superkoncis.router.domain.recap.topic;

/** Swedish nouns by their endings; short words are too often something else. */
public final class SwedishNouns {
    private static final int SHORTEST = 6;

    private SwedishNouns() {}

    /** Whether the word, in lower case, is most likely a noun in definite form. */
    public static boolean isDefinite(String lower) {
        return lower.length() > SHORTEST
                && (lower.endsWith("en") || lower.endsWith("et") || lower.endsWith("na") || lower.endsWith("an"));
    }
}

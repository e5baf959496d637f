package se.superkoncis.embedded.provider.answer;

/** How true a structured answer is. */
public enum Slant {
    /** As said. */
    HONEST,
    /** Cites turns that do not exist. */
    WRONG_TURNS,
    /** Has numbers that nobody said. */
    WRONG_NUMBERS,
    /** Chat instead of JSON. */
    NOT_JSON
}

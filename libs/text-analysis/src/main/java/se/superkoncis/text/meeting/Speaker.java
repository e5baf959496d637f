package se.superkoncis.text.meeting;

/**
 * How a speaker is named in a recap.
 *
 * @param opening at the start of a sentence, such as {@code The project manager}
 * @param within inside a sentence, such as {@code the project manager}
 */
public record Speaker(String opening, String within) {
    /** A speaker who goes by a name. */
    public static Speaker named(String name) {
        return new Speaker(name, name);
    }
}

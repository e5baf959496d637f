package se.superkoncis.text.meeting;

import java.util.Objects;

/**
 * One turn of speech.
 *
 * @param speaker name or label of who spoke; null is taken as empty
 * @param role the speaker's role when the transcript gives it with the turn; null when it doesn't
 * @param text what was said; null is taken as empty
 */
public record Utterance(String speaker, String role, String text) {
    public Utterance {
        speaker = Objects.requireNonNullElse(speaker, "");
        text = Objects.requireNonNullElse(text, "");
    }
}

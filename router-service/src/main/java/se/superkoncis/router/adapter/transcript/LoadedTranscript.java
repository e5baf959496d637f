package se.superkoncis.router.adapter.transcript;

import java.util.List;
import se.superkoncis.text.meeting.Transcript;

/**
 * A transcript ready for an engine.
 *
 * @param notices codes of what a reader of the recap should know, such as {@code TIME_RUNS_BACKWARDS}
 */
public record LoadedTranscript(Transcript transcript, List<String> notices) {
    public LoadedTranscript {
        notices = List.copyOf(notices);
    }
}

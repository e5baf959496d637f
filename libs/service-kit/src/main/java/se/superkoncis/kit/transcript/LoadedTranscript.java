package se.superkoncis.kit.transcript;

import java.util.List;
import se.superkoncis.events.MeetingLifecycle.Turn;

/**
 * The turns of a transcript, from wherever they came.
 *
 * @param notices codes of what a reader of the result should know, such as {@code TIME_RUNS_BACKWARDS}
 */
public record LoadedTranscript(List<Turn> turns, List<String> notices) {
    public LoadedTranscript {
        turns = List.copyOf(turns);
        notices = List.copyOf(notices);
    }
}

package se.superkoncis.text.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What was said in a meeting.
 *
 * @param title the meeting's title, empty when unknown; null is taken as empty
 * @param language BCP 47 tag; null or a language that is not supported lets the engine find out
 * @param startedAt when the meeting began; null when unknown
 * @param participants those invited or present, in any order; null is taken as none
 * @param turns what was said, in order; citations are positions in this list, from 0
 */
public record Transcript(
        String title, String language, Instant startedAt, List<Person> participants, List<Utterance> turns) {
    public Transcript {
        title = Objects.requireNonNullElse(title, "");
        participants = participants == null ? List.of() : List.copyOf(participants);
        turns = turns == null ? List.of() : List.copyOf(turns);
    }
}

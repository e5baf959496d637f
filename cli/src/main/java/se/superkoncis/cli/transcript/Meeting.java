package se.superkoncis.cli.transcript;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * A meeting as a file tells it. Everything but id and turns may be absent (null), since most formats know only who said
 * what.
 */
public record Meeting(
        String id,
        String tenantId,
        String title,
        String language,
        OffsetDateTime startedAt,
        OffsetDateTime endedAt,
        List<Participant> participants,
        List<Turn> turns) {

    /** One person; only the name is always there. */
    public record Participant(String id, String name, String role, String email) {
        public Participant {
            Objects.requireNonNull(name);
        }
    }

    /**
     * One stretch of speech. Times are milliseconds from the start of the meeting, 0 where the file has none; the speaker
     * is empty where nobody is named; role may be null.
     */
    public record Turn(String speaker, long startMs, long endMs, String text, String role) {
        public Turn {
            Objects.requireNonNull(speaker);
            Objects.requireNonNull(text);
        }
    }

    public Meeting {
        Objects.requireNonNull(id);
        participants = List.copyOf(participants);
        turns = List.copyOf(turns);
    }

    /** A meeting of which only the turns are known; those who speak are its participants. */
    static Meeting ofTurns(String id, String title, List<Turn> turns) {
        return new Meeting(id, null, title, null, null, null, speakers(turns), turns);
    }

    /** Those who speak, in the order of their first words. */
    static List<Participant> speakers(List<Turn> turns) {
        return turns.stream()
                .filter(t -> !t.speaker().isBlank())
                .map(Turn::speaker)
                .distinct()
                .map(name -> new Participant(
                        null,
                        name,
                        turns.stream()
                                .filter(t -> t.speaker().equals(name) && t.role() != null)
                                .map(Turn::role)
                                .findFirst()
                                .orElse(null),
                        null))
                .toList();
    }

    /** Milliseconds from the start to the last known end of a turn; 0 where the file has no times. */
    public long lengthMs() {
        return turns.stream()
                .mapToLong(t -> Math.max(t.startMs(), t.endMs()))
                .max()
                .orElse(0);
    }
}

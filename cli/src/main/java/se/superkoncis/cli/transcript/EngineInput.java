package se.superkoncis.cli.transcript;

import se.superkoncis.text.meeting.Person;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

/** A meeting of a file in the form that the engines take. */
public final class EngineInput {

    private EngineInput() {}

    /** The transcript with the same turns at the same positions. */
    public static Transcript of(Meeting meeting) {
        return new Transcript(
                meeting.title(),
                meeting.language(),
                meeting.startedAt() == null ? null : meeting.startedAt().toInstant(),
                meeting.participants().stream()
                        .map(p -> new Person(p.name(), p.role()))
                        .toList(),
                meeting.turns().stream()
                        .map(t -> new Utterance(t.speaker(), t.role(), t.text()))
                        .toList());
    }
}

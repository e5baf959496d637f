package se.superkoncis.meeting.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.superkoncis.events.MeetingLifecycle.Participant;
import se.superkoncis.events.MeetingLifecycle.TranscriptReady;
import se.superkoncis.events.MeetingLifecycle.Turn;
import se.superkoncis.text.meeting.Person;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

/** Gives the engines a transcript in their own words. */
final class MeetingTranscript {

    private MeetingTranscript() {}

    static Transcript of(TranscriptReady event, List<Turn> turns) {
        Map<String, String> roles = new HashMap<>();
        for (Participant participant : event.participants()) {
            roles.putIfAbsent(participant.name(), participant.role());
        }
        return new Transcript(
                event.title(),
                event.language(),
                event.startedAt(),
                event.participants().stream()
                        .map(p -> new Person(p.name(), p.role()))
                        .toList(),
                turns.stream()
                        .map(t -> new Utterance(t.speaker(), roles.get(t.speaker()), t.text()))
                        .toList());
    }
}

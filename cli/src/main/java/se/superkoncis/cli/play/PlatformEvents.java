package se.superkoncis.cli.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventIds;
import se.superkoncis.events.EventType;
import se.superkoncis.events.MeetingLifecycle;
import se.superkoncis.events.MeetingLifecycle.Ended;
import se.superkoncis.events.MeetingLifecycle.JoinOutcome;
import se.superkoncis.events.MeetingLifecycle.Joined;
import se.superkoncis.events.MeetingLifecycle.Participant;
import se.superkoncis.events.MeetingLifecycle.Scheduled;
import se.superkoncis.events.MeetingLifecycle.TranscriptReady;
import se.superkoncis.events.MeetingLifecycle.TranscriptRef;
import se.superkoncis.events.MeetingLifecycle.Turn;

/** What a meeting platform publishes about a meeting, in the order in which it happens. */
final class PlatformEvents {

    private static final String SOURCE = "/platforms/superkoncis-play";
    /** A plausible time to get into a meeting; a file knows none. */
    private static final long JOIN_MS = 1_200;

    private final PlayedMeeting played;
    private final Instant now;

    PlatformEvents(PlayedMeeting played, Instant now) {
        this.played = played;
        this.now = now;
    }

    /** Scheduled, joined by each, ended. */
    List<Event<? extends MeetingLifecycle>> untilEnd() {
        List<Event<? extends MeetingLifecycle>> events = new ArrayList<>();
        List<Participant> people = participants();
        int minutes = (int) Math.max(
                1, Duration.between(played.startedAt(), played.endedAt()).toMinutes());
        events.add(event(
                played.startedAt().minus(Duration.ofDays(1)),
                new Scheduled(played.id(), played.tenantId(), played.startedAt(), minutes, people.size(), null),
                "scheduled"));
        for (Participant person : people) {
            events.add(event(
                    played.startedAt(),
                    new Joined(played.id(), played.tenantId(), person.name(), 1, JoinOutcome.JOINED, null, JOIN_MS),
                    person.name()));
        }
        events.add(event(
                played.endedAt(),
                new Ended(
                        played.id(),
                        played.tenantId(),
                        played.startedAt(),
                        played.endedAt(),
                        played.zone().getId(),
                        people.isEmpty() ? null : people.get(0).name(),
                        people,
                        null),
                "ended"));
        return events;
    }

    /** The transcript with its turns in the event. */
    Event<TranscriptReady> transcript(List<Turn> turns) {
        return transcript(turns, null);
    }

    /** The transcript behind a reference. */
    Event<TranscriptReady> transcript(TranscriptRef reference) {
        return transcript(null, reference);
    }

    private Event<TranscriptReady> transcript(List<Turn> turns, TranscriptRef reference) {
        return event(
                now,
                new TranscriptReady(
                        played.id(),
                        played.tenantId(),
                        played.meeting().title(),
                        played.meeting().language(),
                        played.startedAt(),
                        played.endedAt(),
                        played.zone().getId(),
                        participants(),
                        played.version(),
                        turns,
                        reference),
                "transcript-" + played.version());
    }

    List<Turn> turns() {
        return played.meeting().turns().stream()
                .map(t -> new Turn(t.speaker(), t.startMs(), t.endMs(), t.text()))
                .toList();
    }

    private List<Participant> participants() {
        return played.meeting().participants().stream()
                .map(p -> new Participant(p.id(), p.name(), p.role(), p.email()))
                .toList();
    }

    private <T extends MeetingLifecycle> Event<T> event(Instant time, T data, String what) {
        EventType type = data.eventType();
        String id = EventIds.derived(type, SOURCE, played.tenantId(), played.id(), what)
                .toString();
        return new Event<>(id, SOURCE, time, played.id(), played.tenantId(), null, data);
    }
}

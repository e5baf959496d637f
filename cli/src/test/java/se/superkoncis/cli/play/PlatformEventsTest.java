package se.superkoncis.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.cli.transcript.Meeting;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventType;
import se.superkoncis.events.MeetingLifecycle.Ended;
import se.superkoncis.events.MeetingLifecycle.TranscriptRef;

class PlatformEventsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void shouldTellAMeetingAsAPlatformWould() {
        // Given
        PlayedMeeting played = PlayedMeeting.asTold(meeting("2026-07-01T10:00:00+02:00"), "m-1", "nordvik", 1, clock);

        // When
        PlatformEvents events = new PlatformEvents(played, NOW);

        // Then
        assertThat(events.untilEnd())
                .extracting(e -> e.data().eventType())
                .containsExactly(
                        EventType.MEETING_SCHEDULED,
                        EventType.MEETING_JOINED,
                        EventType.MEETING_JOINED,
                        EventType.MEETING_ENDED);
        assertThat(events.untilEnd()).extracting(Event::id).doesNotHaveDuplicates();
        assertThat(events.untilEnd()).isEqualTo(new PlatformEvents(played, NOW).untilEnd());
        Ended ended = (Ended) events.untilEnd().get(3).data();
        assertThat(ended.timeZone()).isEqualTo("Europe/Stockholm");
        assertThat(ended.endedAt()).isEqualTo(Instant.parse("2026-07-01T08:02:00Z"));
        assertThat(events.transcript(events.turns()).data().turns()).hasSize(2);
    }

    @Test
    void shouldTakeAMeetingWithoutTimesAsJustEnded() {
        // When
        PlayedMeeting played = PlayedMeeting.asTold(meeting(null), "m-1", "nordvik", 1, clock);

        // Then
        assertThat(played.endedAt()).isEqualTo(NOW);
        assertThat(played.startedAt()).isEqualTo(NOW.minus(Duration.ofMinutes(2)));
        assertThat(played.zone()).isEqualTo(ZoneId.of("Europe/Stockholm"));
    }

    @Test
    void shouldKeepAnOffsetThatIsNotSwedish() {
        assertThat(PlayedMeeting.asTold(meeting("2026-07-01T10:00:00-05:00"), "m", "t", 1, clock)
                        .zone())
                .isEqualTo(ZoneOffset.ofHours(-5));
    }

    @Test
    void shouldMakeANewMeetingOfEachPlaying() {
        assertThat(PlayedMeeting.newId(meeting(null)))
                .startsWith("möte-")
                .isNotEqualTo(PlayedMeeting.newId(meeting(null)));
        Meeting longName = new Meeting("x".repeat(300), null, null, null, null, null, List.of(), List.of());
        assertThat(PlayedMeeting.newId(longName)).hasSize(128);
    }

    @Test
    void shouldStoreALargeTranscriptUnderItsHash() throws IOException {
        // Given
        byte[] body = new ObjectMapper().writeValueAsBytes(Map.of("turns", List.of()));

        // When
        TranscriptRef reference = new ClaimCheck(folder).store(body);

        // Then
        assertThat(Path.of(reference.uri())).startsWith(folder).hasContent("{\"turns\":[]}");
        assertThat(reference.bytes()).isEqualTo(body.length);
        assertThat(reference.sha256()).matches("[0-9a-f]{64}");
        assertThat(Files.readString(Path.of(reference.uri()), StandardCharsets.UTF_8))
                .contains("turns");
    }

    private static Meeting meeting(String startedAt) {
        return new Meeting(
                "möte",
                null,
                "Möte",
                "sv",
                startedAt == null ? null : OffsetDateTime.parse(startedAt),
                null,
                List.of(
                        new Meeting.Participant(null, "Anna", "vd", null),
                        new Meeting.Participant(null, "Bo", null, null)),
                List.of(
                        new Meeting.Turn("Anna", 0, 60_000, "Hej.", null),
                        new Meeting.Turn("Bo", 60_000, 120_000, "Hej hej.", null)));
    }
}

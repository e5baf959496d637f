package se.superkoncis.cli.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTranscriptTest {

    @TempDir
    Path folder;

    @Test
    void shouldReadTheWholeFormAndIgnoreWhatItDoesNotKnow() throws IOException {
        // When
        Meeting meeting = new Reading(folder).of("a.json", """
                        {"meetingId": "m-1", "tenantId": "nordvik", "title": "Möte", "language": "sv",
                         "startedAt": "2026-04-16T13:00:00+02:00", "endedAt": null, "x": {"turns": [1]},
                         "participants": [{"name": "Anna", "role": "vd", "id": 7, "x": []}, "Bo"],
                         "turns": [{"speaker": "Anna", "startMs": 2474.4, "endMs": "8724", "text": "Hej.", "role": "vd"},
                                   {"speaker": null, "text": "", "words": [{"text": "x"}]}],
                         "gold": {"decisions": []}}
                        """).meeting();

        // Then
        assertThat(meeting.id()).isEqualTo("m-1");
        assertThat(meeting.startedAt()).isEqualTo(OffsetDateTime.parse("2026-04-16T13:00:00+02:00"));
        assertThat(meeting.endedAt()).isNull();
        assertThat(meeting.participants())
                .containsExactly(
                        new Meeting.Participant("7", "Anna", "vd", null),
                        new Meeting.Participant(null, "Bo", null, null));
        assertThat(meeting.turns())
                .containsExactly(
                        new Meeting.Turn("Anna", 2474, 8724, "Hej.", "vd"), new Meeting.Turn("", 0, 0, "", null));
    }

    @Test
    void shouldNameAMeetingWithoutIdAfterItsFileAndKnowWhoSpoke() throws IOException {
        // When
        Meeting meeting = new Reading(folder)
                .of(
                        "planering.json",
                        "{\"lang\":\"en\",\"turns\":[{\"speaker\":\"B\",\"role\":\"PM\",\"text\":\"Hi\"}]}")
                .meeting();

        // Then
        assertThat(meeting.id()).isEqualTo("planering");
        assertThat(meeting.language()).isEqualTo("en");
        assertThat(meeting.participants()).containsExactly(new Meeting.Participant(null, "B", "PM", null));
    }

    @Test
    void shouldGoOnAfterABadLineOfMany() throws IOException {
        // Given
        String lines =
                "{\"id\":\"a\",\"turns\":[]}\n\n{\"id\":\"b\",\"turns\":\n{\"id\":\"c\",\"turns\":[]}\r\n{\"turns\":[]}";

        // When
        Reading read = new Reading(folder).of("många.jsonl.gz", gzip(lines));

        // Then
        assertThat(read.meetings).extracting(Meeting::id).containsExactly("a", "c", "många-5");
        assertThat(read.badLines).singleElement().asString().contains("många.jsonl.gz:3: är inte giltig JSON");
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}

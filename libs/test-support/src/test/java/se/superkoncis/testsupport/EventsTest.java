package se.superkoncis.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import se.superkoncis.events.MeetingLifecycle.Ended;
import se.superkoncis.events.MeetingLifecycle.TranscriptReady;

class EventsTest {
    private static final String TOPIC = "meeting.lifecycle.v1";

    @Test
    void shouldWriteBinaryCloudEvents() {
        // When
        ProducerRecord<String, byte[]> record = Events.meeting("m-1", "acme").scheduled();

        // Then
        assertThat(record.topic()).isEqualTo(TOPIC);
        assertThat(record.key()).isEqualTo("m-1");
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_type")).isEqualTo("se.superkoncis.meeting.scheduled.v1");
        assertThat(header(record, "ce_tenantid")).isEqualTo("acme");
        assertThat(header(record, "ce_subject")).isEqualTo("m-1");
        assertThat(header(record, "content-type")).isEqualTo("application/json");
        assertThat(header(record, "ce_id")).isNotBlank();
    }

    @Test
    void shouldTellAMeetingInOrder() {
        // Given
        Events meeting = Events.meeting("told-in-order", "acme");

        // When
        Events.publish(
                meeting.scheduled(),
                meeting.joined("Gunilla"),
                meeting.joinFailed("Tobias", 1, "timeout"),
                meeting.ended(),
                meeting.transcriptReady(),
                meeting.transcriptReadyAt(2, URI.create("https://files.example/t.json"), "0".repeat(64), 1_000_000),
                meeting.erased());

        // Then
        try (TopicReader reader = TopicReader.of(TOPIC)) {
            List<TopicRecord> read = reader.untilOfKey("told-in-order", 7);
            assertThat(read)
                    .extracting(r -> r.type().replaceAll("^se\\.superkoncis\\.meeting\\.|\\.v1$", ""))
                    .containsExactly(
                            "scheduled", "joined", "joined", "ended", "transcript-ready", "transcript-ready", "erased");
            assertThat(read.get(3).data(Ended.class).participants()).isNotEmpty();
            assertThat(read.get(4).data(TranscriptReady.class).turns()).hasSize(12);
            assertThat(TopicReader.duplicates(read)).isEmpty();
            assertThat(TopicReader.countByKey(read)).isEqualTo(Map.of("told-in-order", 7L));
            assertThat(read.get(0).headers()).containsEntry("ce_source", Events.SOURCE);
        }
    }

    @Test
    void shouldFindWhatIsThereTwiceOrBroken() {
        // Given
        ProducerRecord<String, byte[]> record =
                Events.englishMeeting("twice", "acme").ended();
        Events.publish(record, record, Events.withBody(record, "{"), Events.withHeader(record, "ce_id", "other"));

        try (TopicReader reader = TopicReader.of(TOPIC)) {
            // When
            List<TopicRecord> read = reader.untilOfKey("twice", 4);

            // Then
            assertThat(TopicReader.duplicates(read)).containsExactly(Events.SOURCE + " " + header(record, "ce_id"));
            assertThat(read.get(3).headers()).containsEntry("ce_id", "other");
            assertThatThrownBy(() -> read.get(2).data(Ended.class))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("BAD_JSON");
            assertThat(TopicReader.ofKey(reader.all(), "twice")).isEqualTo(read);
        }
    }

    @Test
    void shouldSayWhatThereWasWhenTheConditionDoesNotHold() {
        Events.publish(Events.meeting("waiting", "acme").erased());

        try (TopicReader reader = TopicReader.of(TOPIC)) {
            reader.untilOfKey("waiting", 1);
            assertThatThrownBy(() -> reader.until(Duration.ofMillis(1), all -> false))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(TOPIC)
                    .hasMessageContaining("meeting.erased.v1=");
        }
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}

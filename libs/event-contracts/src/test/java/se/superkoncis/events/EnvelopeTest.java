package se.superkoncis.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.superkoncis.events.Decoded.Reason.BAD_ENVELOPE;
import static se.superkoncis.events.Decoded.Reason.UNKNOWN_TYPE;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    private final CloudEvents codec = new CloudEvents();
    private final GoldenFile ended = GoldenFile.read("se.superkoncis.meeting.ended.v1");

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time"})
    void shouldNameTheAttributeThatIsMissing(String attribute) {
        // When
        Decoded decoded = ended.with(attribute, null).decode(codec);
        // Then
        assertThat(reason(decoded)).isEqualTo(BAD_ENVELOPE);
        assertThat(((Decoded.Refused) decoded).detail()).contains(attribute);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3",
        "ce_id, ' '",
        "ce_id, 'a\u0000b'",
        "ce_id, 'a\nb'",
        "ce_id, 'broken\ufffd'",
        "ce_source, ''",
        "ce_source, 'a\tb'",
        "ce_time, yesterday",
        "ce_time, 2026-11-24T24:00:00Z",
        "ce_time, +12026-11-24T00:00:00Z",
        "ce_time, 0000-11-24T00:00:00Z",
        "ce_subject, ''",
        "ce_subject, 'a\u0000'",
        "ce_tenantid, ''",
        "ce_tenantid, 'a\u007f'"
    })
    void shouldRefuseAMalformedAttributeWithoutQuotingIt(String attribute, String value) {
        // When
        Decoded decoded = ended.with(attribute, value).decode(codec);
        // Then
        assertThat(reason(decoded)).isEqualTo(BAD_ENVELOPE);
        assertThat(((Decoded.Refused) decoded).detail()).contains(attribute).hasSizeLessThan(120);
    }

    @ParameterizedTest
    @CsvSource({"ce_id, 128", "ce_source, 256", "ce_subject, 256"})
    void shouldTakeAnAttributeUpToItsLengthInCharacters(String attribute, int longest) {
        // Given characters outside the basic plane, which Java counts as two
        String fits = "👍".repeat(longest);
        // When
        Decoded atLimit = ended.with(attribute, fits).decode(codec);
        Decoded over = ended.with(attribute, fits + "x").decode(codec);
        // Then
        assertThat(atLimit).isInstanceOf(Decoded.Accepted.class);
        assertThat(reason(over)).isEqualTo(BAD_ENVELOPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.example.other",
                "se.superkoncis.meeting.ended.v2",
                "se.superkoncis.recap.ready.v1",
                "MEETING_ENDED"
            })
    void shouldCallATypeThatTheTopicDoesNotCarryUnknown(String type) {
        // When
        Decoded decoded = ended.with("ce_type", type).decode(codec);
        // Then
        assertThat(reason(decoded)).isEqualTo(UNKNOWN_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"meeting.recaps.v1", "meeting.lifecycle.v1.dlq", "other"})
    void shouldRefuseATypeOnTheWrongTopic(String topic) {
        // When
        Decoded decoded = codec.decode(topic, ended.headers()::get, ended.bytes());
        // Then
        assertThat(reason(decoded)).isEqualTo(UNKNOWN_TYPE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:59:00.123+01:00, 2026-11-24T09:59:00.123Z",
        "2026-11-24t09:59:00z, 2026-11-24T09:59:00Z",
        "2026-11-24T09:59:00.123456789Z, 2026-11-24T09:59:00.123456789Z"
    })
    void shouldReadATimeInAnyFormOfRfc3339(String time, Instant expected) {
        // When
        Decoded decoded = ended.with("ce_time", time).decode(codec);
        // Then
        assertThat(event(decoded).time()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"})
    void shouldDropABadTraceRatherThanTheEvent(String traceparent) {
        // When
        Decoded decoded = ended.with("traceparent", traceparent).decode(codec);
        // Then
        assertThat(event(decoded).traceparent()).isNull();
    }

    @Test
    void shouldRefuseAnEnvelopeThatNamesAnotherTenantThanTheData() {
        // When
        Decoded decoded = ended.with("ce_tenantid", "other").decode(codec);
        // Then
        assertThat(decoded)
                .isEqualTo(new Decoded.Refused(BAD_ENVELOPE, "ce_tenantid must be the tenant that the data names"));
    }

    @Test
    void shouldFillTheTenantFromTheData() {
        // When
        Decoded lifecycle = ended.with("ce_tenantid", null).decode(codec);
        Decoded cost = GoldenFile.read("se.superkoncis.cost.incurred.v1")
                .with("ce_tenantid", null)
                .decode(codec);
        Decoded platform = GoldenFile.read("se.superkoncis.flag.state.v1").decode(codec);
        // Then
        assertThat(event(lifecycle).tenantId()).isEqualTo("acme");
        assertThat(event(cost).tenantId()).isEqualTo("acme");
        assertThat(event(platform).tenantId()).isNull();
    }

    @Test
    void shouldRefuseToMakeAnEventThatNoReaderWouldTake() {
        // Given
        EventData data = Samples.data(EventType.MEETING_ERASED);
        Instant time = Instant.EPOCH;
        // Then
        assertThatThrownBy(() -> new Event<>("1", "urn:x", time, null, "other", null, data))
                .isInstanceOf(InvalidEventException.class)
                .hasMessageContaining("ce_tenantid");
        assertThatThrownBy(() -> new Event<>("1", "urn:x", Instant.MAX, null, null, null, data))
                .hasMessageContaining("ce_time");
        assertThatThrownBy(() -> new Event<>("1", "s".repeat(257), time, null, null, null, data))
                .hasMessageContaining("ce_source");
    }

    @Test
    void shouldChangeOnlyTheTraceWhenTraced() {
        // Given
        Event<?> event = Samples.all().get("se.superkoncis.meeting.ended.v1");
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";
        // When
        Event<?> traced = event.tracedBy(trace);
        // Then
        assertThat(traced.traceparent()).isEqualTo(trace);
        assertThat(traced.tracedBy(event.traceparent())).isEqualTo(event);
    }

    private static Decoded.Reason reason(Decoded decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Refused.class);
        return ((Decoded.Refused) decoded).reason();
    }

    private static Event<?> event(Decoded decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Accepted.class);
        return ((Decoded.Accepted) decoded).event();
    }
}

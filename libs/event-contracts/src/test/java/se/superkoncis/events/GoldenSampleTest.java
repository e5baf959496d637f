package se.superkoncis.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenSampleTest {

    private final CloudEvents codec = new CloudEvents();

    static Set<String> names() {
        return Samples.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldWriteTheGoldenFormByteForByte(String name) {
        // Given
        Event<?> event = Samples.all().get(name);
        // When
        WireRecord record = codec.encode(event);
        // Then
        assertThat(GoldenFile.text(record)).isEqualTo(GoldenFile.text(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldReadTheGoldenFormBack(String name) {
        // Given
        GoldenFile golden = GoldenFile.read(name);
        // When
        Decoded decoded = golden.decode(codec);
        // Then
        assertThat(decoded).isEqualTo(new Decoded.Accepted(Samples.all().get(name)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldKeepGoldenDataValidToItsSchema(String name) {
        // Given
        GoldenFile golden = GoldenFile.read(name);
        // When
        var errors = SchemaCheck.of(golden.headers().get("ce_type")).validate(golden.data(), InputFormat.JSON);
        // Then
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldIgnoreUnknownFieldsAndHeaders(String name) throws Exception {
        // Given
        ObjectMapper json = EventJson.mapper();
        GoldenFile golden = GoldenFile.read(name).with("ce_fromthefuture", "1").with("x-other", "å");
        ObjectNode data = (ObjectNode) json.readTree(golden.data());
        data.putObject("fromTheFuture").putArray("deep").add(1).addNull();
        data.findParents("text").forEach(parent -> ((ObjectNode) parent).put("fromTheFuture", 1));
        // When
        Decoded decoded = golden.decode(codec, json.writeValueAsString(data));
        // Then
        assertThat(decoded).isEqualTo(new Decoded.Accepted(Samples.all().get(name)));
    }

    static Stream<EventType> types() {
        return Stream.of(EventType.values());
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldWriteNothingForWhatIsAbsent(EventType type) {
        // Given an event with no optional context
        Event<?> bare = new Event<>(
                "1", "urn:test", EventJson.parse("time", "2026-01-01T00:00:00Z"), null, null, null, Samples.data(type));
        // When
        WireRecord record = codec.encode(bare);
        // Then absent attributes have no header, and no null is written
        assertThat(record.headers()).doesNotContainKeys("ce_subject", "traceparent");
        assertThat(new String(record.value(), UTF_8)).doesNotContain(":null");
    }

    @Test
    void shouldReadAnUnknownEnumValueAsUnknown() {
        // Given
        GoldenFile joined = GoldenFile.read("se.superkoncis.meeting.joined.v1");
        GoldenFile flag = GoldenFile.read("se.superkoncis.flag.state.v1");
        // When
        Decoded outcome = joined.decode(codec, joined.data().replace("\"FAILED\"", "\"WAITING_ROOM\""));
        Decoded kind = flag.decode(codec, flag.data().replace("\"tag\"", "\"ring\""));
        // Then
        assertThat(data(outcome, MeetingLifecycle.Joined.class).outcome())
                .isEqualTo(MeetingLifecycle.JoinOutcome.UNKNOWN);
        assertThat(data(kind, FlagState.class).kind()).isEqualTo(FlagState.Kind.UNKNOWN);
    }

    private static <T extends EventData> T data(Decoded decoded, Class<T> type) {
        return type.cast(decoded.match(Event::data, refused -> {
            throw new AssertionError(refused);
        }));
    }
}

package se.superkoncis.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our small codec and the official SDK of CloudEvents understand each other. */
class CloudEventsSdkTest {

    private final CloudEvents codec = new CloudEvents();

    static Set<String> names() {
        return Samples.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldWriteWhatTheSdkReads(String name) {
        // Given
        Event<?> event = Samples.all().get(name);
        WireRecord record = codec.encode(event);
        Headers headers = new RecordHeaders();
        record.headers().forEach((k, v) -> headers.add(k, v.getBytes(UTF_8)));
        // When
        CloudEvent read =
                KafkaMessageFactory.createReader(headers, record.value()).toEvent();
        // Then
        assertThat(read.getId()).isEqualTo(event.id());
        assertThat(read.getSource()).isEqualTo(URI.create(event.source()));
        assertThat(read.getType()).isEqualTo(event.data().eventType().ceType());
        assertThat(read.getTime().toInstant()).isEqualTo(event.time());
        assertThat(read.getSubject()).isEqualTo(event.subject());
        assertThat(read.getExtension("tenantid")).isEqualTo(event.tenantId());
        assertThat(read.getDataContentType()).isEqualTo("application/json");
        assertThat(read.getData().toBytes()).isEqualTo(record.value());
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldReadWhatTheSdkWrites(String name) {
        // Given a platform that uses the SDK, and a clock of its own zone
        Event<?> event = Samples.all().get(name);
        GoldenFile golden = GoldenFile.read(name);
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(event.id())
                .withSource(URI.create(event.source()))
                .withType(event.data().eventType().ceType())
                .withTime(OffsetDateTime.parse("2026-11-24T10:59:00.123+01:00"))
                .withSubject(event.subject())
                .withExtension("platformversion", "7.1")
                .withData("application/json", golden.bytes());
        CloudEvent theirs = event.tenantId() == null
                ? builder.build()
                : builder.withExtension("tenantid", event.tenantId()).build();
        ProducerRecord<String, byte[]> written = KafkaMessageFactory.<String>createWriter(golden.topic(), golden.key())
                .writeBinary(theirs);
        // When
        Decoded decoded =
                codec.decode(written.topic(), h -> text(written.headers().lastHeader(h)), written.value());
        // Then
        assertThat(decoded).isEqualTo(new Decoded.Accepted(event.tracedBy(null)));
    }

    private static String text(Header header) {
        return header == null ? null : new String(header.value(), UTF_8);
    }
}

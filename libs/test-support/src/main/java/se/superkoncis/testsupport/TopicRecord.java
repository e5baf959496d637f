package se.superkoncis.testsupport;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Decoded;

/**
 * A record as it was read.
 *
 * @param headers the last value of each name, as text
 * @param value the bytes; null for a removal
 * @param time by the topic's clock: the broker's, or the producer's
 */
@SuppressWarnings("ArrayRecordComponent") // a test compares text() or data()
public record TopicRecord(
        String topic, int partition, long offset, Instant time, String key, Map<String, String> headers, byte[] value) {
    private static final CloudEvents CODEC = new CloudEvents();

    static TopicRecord of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? null : text(header.value()));
        }
        return new TopicRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key() == null ? null : text(record.key()),
                Collections.unmodifiableMap(headers),
                record.value());
    }

    /** {@code ce_type}, null when there is none. */
    public String type() {
        return headers.get("ce_type");
    }

    /** {@code ce_source} and {@code ce_id}: what consumers dedupe on. */
    public String eventId() {
        return headers.get("ce_source") + " " + headers.get("ce_id");
    }

    /** The value as text, empty for a removal. */
    public String text() {
        return value == null ? "" : text(value);
    }

    /** The event's data, read by the platform's codec; fails the test when the record breaks the contract. */
    public <T> T data(Class<T> type) {
        Decoded decoded = CODEC.decode(topic, headers::get, value);
        return decoded.match(accepted -> type.cast(accepted.data()), refused -> {
            throw new AssertionError(topic + " holds a record that breaks its contract: " + refused);
        });
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

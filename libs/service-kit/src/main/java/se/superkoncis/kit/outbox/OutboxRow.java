package se.superkoncis.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import se.superkoncis.events.Event;
import se.superkoncis.events.Topics;
import se.superkoncis.events.WireRecord;

/**
 * A record on its way to a topic.
 *
 * @param key the record's key; null only for a dead letter that had none
 * @param subject what it is about (a meeting), so that erasure finds it; may be null
 * @param tenantId whose it is; null for the platform's own
 * @param value the bytes; null removes the key from a compacted topic
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to Kafka, never compared
public record OutboxRow(String topic, byte[] key, String subject, String tenantId, List<Header> headers, byte[] value) {

    /** Number of shards; fixed, for it decides which relay sends a key. */
    static final int SHARDS = 16;

    public OutboxRow {
        headers = List.copyOf(headers);
    }

    /** The row that says this event. */
    public static OutboxRow of(Event<?> event, WireRecord wire) {
        return new OutboxRow(
                wire.topic(),
                bytes(wire.key()),
                event.subject(),
                event.tenantId(),
                Header.of(wire.headers()),
                wire.value());
    }

    /** The row that removes a key from a compacted topic. */
    public static OutboxRow removal(Topics topic, String key) {
        return new OutboxRow(topic.topicName(), bytes(key), null, null, List.of(), null);
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    /** Rows of one shard are sent in order. A topic with one partition is one order, whatever its keys. */
    int shard() {
        boolean totalOrder = Topics.of(topic).filter(t -> t.partitions(2) == 1).isPresent();
        return Math.floorMod(totalOrder ? topic.hashCode() : 31 * topic.hashCode() + Arrays.hashCode(key), SHARDS);
    }
}

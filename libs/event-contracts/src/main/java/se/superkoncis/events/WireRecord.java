package se.superkoncis.events;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An event as it lies on Kafka in the binary content mode of the CloudEvents Kafka binding: attributes as headers, the
 * data alone as value. {@code value} is null for the removal of a key in a compacted topic.
 */
@SuppressWarnings("ArrayRecordComponent") // the array is handed to the Kafka client and never compared
public record WireRecord(String topic, String key, Map<String, String> headers, byte[] value) {
    public WireRecord {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers)); // keeps the order that golden samples pin
    }
}

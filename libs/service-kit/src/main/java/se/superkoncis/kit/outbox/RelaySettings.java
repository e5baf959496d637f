package se.superkoncis.kit.outbox;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import se.superkoncis.events.Topics;
import se.superkoncis.kit.config.KitConfig;

/** Producer settings of the relay: idempotent, in batches, and giving up on a record before its shard's lease ends. */
final class RelaySettings {

    private RelaySettings() {}

    static Map<String, Object> of(Map<String, Object> kafka, KitConfig config) {
        int deliveryMs = (int) config.relay().deliveryTimeout().toMillis();
        if (deliveryMs >= config.relay().lease().toMillis()) {
            throw new IllegalArgumentException(
                    "superkoncis.relay.delivery-timeout must be shorter than superkoncis.relay.lease: a record must not"
                            + " arrive after another replica has taken the shard");
        }
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, config.instance() + "-relay");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // The relay flushes what it has handed over: nothing leaves in a half-filled batch before, nothing waits after.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 100);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 512 * 1024);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryMs);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, deliveryMs / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, deliveryMs);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.DLQ_MAX_BYTES);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }
}

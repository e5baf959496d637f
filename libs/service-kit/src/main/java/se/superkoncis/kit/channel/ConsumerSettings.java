package se.superkoncis.kit.channel;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import se.superkoncis.kit.config.KitConfig;

/** Consumer settings of a channel: bytes, offsets committed by us, static membership. */
final class ConsumerSettings {

    private ConsumerSettings() {}

    static Map<String, Object> of(Map<String, Object> kafka, KitConfig config, String channel) {
        KitConfig.Channel settings = config.channels().get(channel);
        int session = (int) settings.sessionTimeout().toMillis();
        Map<String, Object> map = new HashMap<>(kafka);
        map.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        map.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        map.put(ConsumerConfig.GROUP_ID_CONFIG, settings.groupId());
        map.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, config.instance() + "-" + channel);
        map.put(ConsumerConfig.CLIENT_ID_CONFIG, config.instance() + "-" + channel);
        map.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        map.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        map.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        map.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.maxPollRecords());
        map.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        map.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / 4);
        map.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        // A topic that is made after the service has started is found soon.
        map.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        map.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        map.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return map;
    }
}

package se.superkoncis.router.adapter.kafka.cost;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Event;
import se.superkoncis.events.Topics;
import se.superkoncis.kit.config.KitConfig;

/** Reads the cost topic from a time to its end as it was when the reading began; without a group, so that it moves nobody. */
@ApplicationScoped
class CostTopic {

    private static final String TOPIC = Topics.COST_EVENTS.topicName();
    private static final Duration POLL = Duration.ofMillis(500);

    /** A row lies on the topic a little after its attempt; clocks of replicas and broker may differ by less than this. */
    private static final Duration MARGIN = Duration.ofHours(1);

    /** The reader gives up rather than hold a request for ever. */
    private static final Duration MOST = Duration.ofMinutes(5);

    private final Map<String, Object> kafka;
    private final String client;
    private final Clock clock;
    private final CloudEvents codec = new CloudEvents();

    CostTopic(@Identifier("default-kafka-broker") Map<String, Object> kafka, KitConfig config, Clock clock) {
        this.kafka = kafka;
        this.client = config.instance() + "-cost-history";
        this.clock = clock;
    }

    /** Hands each event on in the order of its partition. */
    void read(Instant from, Consumer<Event<?>> sink) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(p -> new TopicPartition(TOPIC, p.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            seek(consumer, ends, from.minus(MARGIN));
            Instant deadline = clock.instant().plus(MOST);
            while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                if (clock.instant().isAfter(deadline)) {
                    throw new IllegalStateException("the cost topic was not read to its end in " + MOST);
                }
                consumer.poll(POLL).forEach(record -> decode(record, sink));
            }
        }
    }

    private static void seek(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends, Instant from) {
        Map<TopicPartition, Long> times = new HashMap<>();
        ends.keySet().forEach(p -> times.put(p, Math.max(0, from.toEpochMilli())));
        Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(times);
        ends.forEach((partition, end) -> {
            OffsetAndTimestamp start = starts.get(partition);
            consumer.seek(partition, start == null ? end : start.offset());
        });
    }

    private void decode(ConsumerRecord<byte[], byte[]> record, Consumer<Event<?>> sink) {
        codec.decode(TOPIC, name -> header(record, name), record.value())
                .match(
                        event -> {
                            sink.accept(event);
                            return null;
                        },
                        refused -> null);
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, client);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }
}

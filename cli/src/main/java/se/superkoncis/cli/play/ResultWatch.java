package se.superkoncis.cli.play;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import se.superkoncis.cli.text.Problem;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Topics;

/**
 * Reads the topics of recaps, decisions and costs, and of refused transcripts, from their ends at the time of making, without a
 * consumer group: it looks on and leaves no trace.
 */
public final class ResultWatch implements AutoCloseable {

    private static final List<String> TOPICS = List.of(
            Topics.MEETING_RECAPS.topicName(),
            Topics.MEETING_DECISIONS.topicName(),
            Topics.COST_EVENTS.topicName(),
            Topics.MEETING_LIFECYCLE.dlqName());
    private static final Duration POLL = Duration.ofMillis(100);

    private final CloudEvents codec = new CloudEvents();
    private final Map<String, Result> open = new LinkedHashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;

    /** Looks on from now on. Make it before the meeting is published. */
    public ResultWatch(String bootstrapServers) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("client.id", "superkoncis-watch");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        settings.put("default.api.timeout.ms", "15000");
        settings.put("fetch.max.wait.ms", "50");
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        try {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            // Seeking is lazy; asking for the position does it.
            partitions.forEach(consumer::position);
        } catch (KafkaException e) {
            consumer.close();
            throw Problem.causedBy(e, "play.no-broker", bootstrapServers, e.getMessage());
        }
    }

    /** Waits for what comes of this meeting too. */
    public void expect(PlayedMeeting played) {
        open.put(played.id(), new Result(played));
    }

    /**
     * Waits until each meeting is complete, and gives each to {@code onComplete} as soon as it is.
     *
     * @return what is not complete when patience is at its end; empty when all is well
     */
    public List<Result> await(Duration patience, Consumer<Result> onComplete) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!open.isEmpty() && System.nanoTime() < deadline) {
            consumer.poll(POLL).forEach(this::take);
            List<Result> complete =
                    open.values().stream().filter(Result::complete).toList();
            complete.forEach(result -> {
                open.remove(result.played().id());
                onComplete.accept(result);
            });
        }
        return List.copyOf(open.values());
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        Result result = open.get(record.key());
        if (result == null) {
            return;
        }
        if (record.topic().equals(Topics.MEETING_LIFECYCLE.dlqName())) {
            String reason = header(record, "dlq_reason");
            String detail = header(record, "dlq_detail");
            result.refused(Stream.of(reason, detail)
                    .filter(text -> text != null && !text.isBlank())
                    .reduce((a, b) -> a + ": " + b)
                    .orElse("?"));
            return;
        }
        codec.decode(record.topic(), name -> header(record, name), record.value())
                .match(
                        event -> {
                            result.take(event);
                            return true;
                        },
                        refused -> false);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}

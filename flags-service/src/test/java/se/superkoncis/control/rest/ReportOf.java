package se.superkoncis.control.rest;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Event;
import se.superkoncis.events.FlagsApplied;
import se.superkoncis.events.Topics;
import se.superkoncis.events.WireRecord;
import se.superkoncis.testsupport.Stack;
import se.superkoncis.testsupport.TopicReader;

/** The report of an instance, to be sent in its stead. */
record ReportOf(FlagsApplied report) {

    static ReportOf read(String instance) {
        try (TopicReader topic = TopicReader.of(Topics.FLAGS_APPLIED.topicName())) {
            return new ReportOf(topic.untilOfKey(instance, 1).get(0).data(FlagsApplied.class));
        }
    }

    void sendAgain() {
        send(new CloudEvents()
                .encode(new Event<>("again", "/test", java.time.Instant.now(), report.instance(), null, null, report)));
    }

    /** A record that nobody can read, under the instance's key. */
    void sendBroken() {
        send(new WireRecord(
                Topics.FLAGS_APPLIED.topicName(),
                report.instance(),
                Map.of("ce_type", "se.superkoncis.flags.applied.v1"),
                "{\"broken".getBytes(StandardCharsets.UTF_8)));
    }

    void forget() {
        send(new WireRecord(Topics.FLAGS_APPLIED.topicName(), report.instance(), Map.of(), null));
    }

    private static void send(WireRecord wire) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(wire.topic(), wire.key(), wire.value());
        wire.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Stack.kafka().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var unused = producer.send(record);
        }
    }
}

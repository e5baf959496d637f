package se.superkoncis.bench.flags;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventIds;
import se.superkoncis.events.EventType;
import se.superkoncis.events.Topics;
import se.superkoncis.events.WireRecord;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.flags.FlagsClientBuilder;
import se.superkoncis.flags.documents.DocumentReader;
import se.superkoncis.flags.documents.Tenant;
import se.superkoncis.testsupport.Stack;

/** A subscriber that starts with nothing and reads a long topic, and one that starts without a broker. */
final class CatchUp {

    private static final String TOPIC = "bench.flags.state";
    private static final int ROUNDS = 5;

    private CatchUp() {}

    static void measure(int records) throws Exception {
        String servers = Stack.kafka().bootstrapServers();
        write(servers, records);
        Path file = Files.createTempDirectory("bench-flags").resolve("flags.json");
        Spread reading = new Spread();
        for (int round = 0; round < ROUNDS; round++) {
            reading.add(read(builder(servers).topic(TOPIC), records));
        }
        Spread.told(
                "catch-up of %,d records from nothing to READY, %d rounds in one JVM: %s", records, ROUNDS, reading);
        try (FlagsClient writer =
                builder(servers).topic(TOPIC).lastGoodFile(file).start()) {
            writer.awaitReady(Duration.ofSeconds(60));
        }
        Awaitility.await().until(() -> Files.exists(file));
        Spread starting = new Spread();
        for (int round = 0; round < ROUNDS; round++) {
            starting.add(startWithoutBroker(file, records));
        }
        Spread.told(
                "start without a broker, from a last-good file of %,.1f MB, to the first answer: %s",
                Files.size(file) / 1e6, starting);
        Files.delete(file);
    }

    private static FlagsClientBuilder builder(String servers) {
        return FlagsClient.builder().name("bench-catch-up").bootstrapServers(servers);
    }

    private static Duration read(FlagsClientBuilder builder, int records) throws InterruptedException {
        long began = System.nanoTime();
        try (FlagsClient client = builder.start()) {
            if (!client.awaitReady(Duration.ofMinutes(2))) {
                throw new IllegalStateException("not ready in two minutes");
            }
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            expect(client, records);
            return took;
        }
    }

    private static Duration startWithoutBroker(Path file, int records) {
        long began = System.nanoTime();
        try (FlagsClient client = builder("localhost:1").lastGoodFile(file).start()) {
            expect(client, records);
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }

    private static void expect(FlagsClient client, int records) {
        if (client.snapshot().tenant("tenant-" + (records - 1)).isEmpty()) {
            throw new IllegalStateException("the last tenant is missing");
        }
    }

    private static void write(String servers, int records)
            throws ExecutionException, InterruptedException, IOException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1).configs(Topics.FLAGS_STATE.configs())))
                    .all()
                    .get();
        }
        CloudEvents codec = new CloudEvents();
        DocumentReader form = new DocumentReader();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "linger.ms", 20, "batch.size", 200_000),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < records; i++) {
                Tenant tenant = new Tenant("tenant-" + i, "Kund " + i, List.of("canary"), null, null, null, null);
                String id = EventIds.derived(EventType.FLAG_STATE, tenant.recordKey(), Integer.toString(i + 1))
                        .toString();
                WireRecord wire = codec.encode(new Event<>(
                        id,
                        "/superkoncis/flags",
                        Instant.now(),
                        tenant.recordKey(),
                        null,
                        null,
                        form.write(tenant, i + 1)));
                ProducerRecord<String, byte[]> record = new ProducerRecord<>(TOPIC, wire.key(), wire.value());
                wire.headers()
                        .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                var unused = producer.send(record);
            }
        }
    }
}

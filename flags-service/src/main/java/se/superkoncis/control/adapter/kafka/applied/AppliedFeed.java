package se.superkoncis.control.adapter.kafka.applied;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import se.superkoncis.control.application.propagation.TrackPropagation;
import se.superkoncis.events.Topics;
import se.superkoncis.kit.config.KitConfig;
import se.superkoncis.kit.log.Facts;

/**
 * Reads the reports of all instances from their start and without a group, as flags themselves are read, so that every
 * replica can show all of them and a restart needs nothing else.
 */
@ApplicationScoped
class AppliedFeed {

    private static final Logger LOG = Logger.getLogger(AppliedFeed.class);
    private static final TopicPartition PARTITION = new TopicPartition(Topics.FLAGS_APPLIED.topicName(), 0);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final TrackPropagation propagation;
    private final AppliedRecords records;
    private final KeptCounts counts;
    private final Clock clock;
    private final Map<String, Object> config = new HashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "flags-applied-feed");
    private volatile KafkaConsumer<String, byte[]> consumer;

    AppliedFeed(
            TrackPropagation propagation,
            KeptCounts counts,
            Clock clock,
            KitConfig kit,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.propagation = propagation;
        this.records = new AppliedRecords(propagation);
        this.counts = counts;
        this.clock = clock;
        config.putAll(kafka);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, kit.instance() + "-flags-applied-feed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        closed.countDown();
        KafkaConsumer<String, byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void run() {
        boolean told = false;
        while (closed.getCount() > 0) {
            try (KafkaConsumer<String, byte[]> reading = new KafkaConsumer<>(config)) {
                consumer = reading;
                reading.assign(List.of(PARTITION));
                while (closed.getCount() > 0) {
                    read(reading);
                    told = false;
                }
            } catch (WakeupException e) {
                LOG.debug("flags applied feed closes");
            } catch (KafkaException | IllegalStateException e) {
                if (!told) {
                    Facts.of("reports of applied flags cannot be read").with(e).warn(LOG);
                }
                told = true;
                pause();
            } finally {
                consumer = null;
            }
        }
    }

    /** Polls, then asks the broker for the end of the topic: only its answer proves that nothing was left unheard. */
    private void read(KafkaConsumer<String, byte[]> reading) {
        for (ConsumerRecord<String, byte[]> record : reading.poll(POLL)) {
            records.take(record);
        }
        counts.keep(records);
        Instant before = clock.instant();
        long end = reading.endOffsets(List.of(PARTITION), ANSWER).get(PARTITION);
        if (reading.position(PARTITION, ANSWER) >= end) {
            propagation.readUpTo(before);
        }
    }

    private void pause() {
        try {
            if (closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("flags applied feed closes");
            }
        } catch (InterruptedException e) {
            closed.countDown();
        }
    }
}

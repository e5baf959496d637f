package se.superkoncis.kit.channel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.kit.fault.Backoff;
import se.superkoncis.kit.job.OpenJobs;
import se.superkoncis.kit.log.Facts;

/**
 * Reads one channel. While a batch cannot be accepted, or this replica has enough open jobs, its partitions are paused
 * and the loop goes on polling: membership stays, the backlog stays on the broker.
 */
final class ChannelLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(ChannelLoop.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final String channel;
    private final String topic;
    private final Consumer<byte[], byte[]> consumer;
    private final Intake intake;
    private final OpenJobs openJobs;
    private final ChannelMeters meters;
    private final Backoff backoff;
    private final CloudEvents codec = new CloudEvents();
    private final Batch batch = new Batch();
    private volatile boolean stopping;
    private volatile ChannelStatus status = ChannelStatus.starting();

    ChannelLoop(
            String channel,
            String topic,
            Consumer<byte[], byte[]> consumer,
            Intake intake,
            OpenJobs openJobs,
            ChannelMeters meters,
            Backoff backoff) {
        this.channel = channel;
        this.topic = topic;
        this.consumer = consumer;
        this.intake = intake;
        this.openJobs = openJobs;
        this.meters = meters;
        this.backoff = backoff;
    }

    String channel() {
        return channel;
    }

    ChannelStatus status() {
        return status;
    }

    /** Ends the loop after the batch in hand. */
    void stop() {
        stopping = true;
        consumer.wakeup();
    }

    @Override
    public void run() {
        consumer.subscribe(List.of(topic));
        try {
            while (!stopping) {
                turn();
            }
        } catch (FencedInstanceIdException e) {
            Facts.of("channel stopped: another process uses this instance name; give each replica its own"
                            + " superkoncis.instance")
                    .with("channel", channel)
                    .error(LOG, e);
        } finally {
            status = ChannelStatus.stopped();
            close();
        }
    }

    private void turn() {
        boolean retrying = !batch.isEmpty();
        boolean full = openJobs.isFull();
        pause(retrying || full);
        status = new ChannelStatus(true, consumer.assignment().size(), retrying, full);
        try {
            if (full && !retrying) {
                openJobs.awaitRoom(POLL);
            }
            read(consumer.poll(retrying ? backoff.next() : full ? Duration.ZERO : POLL));
            if (!batch.isEmpty() && intake.accept(batch)) {
                backoff.reset();
            }
            commit();
        } catch (WakeupException e) {
            Facts.of("channel wakes up to stop").with("channel", channel).info(LOG);
        } catch (InterruptedException e) {
            stopping = true;
            Thread.currentThread().interrupt();
        } catch (FencedInstanceIdException e) {
            throw e;
        } catch (KafkaException e) {
            Facts.of("channel waits for the broker")
                    .with("channel", channel)
                    .with(e)
                    .warn(LOG);
            waitOutKafka();
        }
    }

    private void read(ConsumerRecords<byte[], byte[]> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            batch.add(Letter.of(codec, SourceRecord.of(record)));
        }
        if (!records.isEmpty()) {
            meters.count(Outcome.RECEIVED, records.count());
        }
    }

    /** Pausing holds for the partitions of the moment; those that come by a rebalance are paused at the next turn. */
    private void pause(boolean hold) {
        if (hold) {
            consumer.pause(consumer.assignment());
        } else if (!consumer.paused().isEmpty()) {
            consumer.resume(consumer.paused());
        }
    }

    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> offsets = batch.takeOffsets();
        if (!offsets.isEmpty()) {
            // Lost commits only repeat records, which the inbox knows.
            consumer.commitAsync(offsets, (committed, failure) -> {
                if (failure != null) {
                    Facts.of("offsets not committed")
                            .with("channel", channel)
                            .with(failure)
                            .info(LOG);
                }
            });
        }
    }

    private void waitOutKafka() {
        try {
            backoff.pause();
        } catch (InterruptedException e) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }

    private void close() {
        try (consumer) {
            Map<TopicPartition, OffsetAndMetadata> offsets = batch.takeOffsets();
            if (!offsets.isEmpty()) {
                consumer.commitSync(offsets, CLOSE);
            }
        } catch (KafkaException e) {
            Facts.of("offsets not committed at the end")
                    .with("channel", channel)
                    .with(e)
                    .info(LOG);
        }
    }
}

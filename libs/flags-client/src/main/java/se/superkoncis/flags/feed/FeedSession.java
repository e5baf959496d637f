package se.superkoncis.flags.feed;

import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reading of the topic from its start: to its end, then along with it, asking the broker now and then if it is there. */
final class FeedSession {

    private static final Logger LOG = LoggerFactory.getLogger(FeedSession.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PROBE_EVERY = Duration.ofSeconds(1);
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(2);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final RecordReader reader;
    private final Consumer<DocumentStore> current;
    private final Runnable outOfDate;
    private final boolean hadState;
    private final DocumentStore store = new DocumentStore();
    private long end = -1;
    private boolean atEnd;
    private boolean changed;
    private long told = -1;
    private long probedAt = System.nanoTime();

    /**
     * A session.
     *
     * @param hadState true when an earlier session read something: an empty topic is then an accident, and what is
     *     known keeps serving until the topic has content again
     */
    FeedSession(
            KafkaConsumer<byte[], byte[]> consumer,
            TopicPartition partition,
            RecordReader reader,
            Consumer<DocumentStore> current,
            Runnable outOfDate,
            boolean hadState) {
        this.consumer = consumer;
        this.partition = partition;
        this.reader = reader;
        this.current = current;
        this.outOfDate = outOfDate;
        this.hadState = hadState;
    }

    /** Reads until told to stop, or returns when the topic has been replaced. */
    void readWhile(BooleanSupplier open) {
        Set<TopicPartition> assignment = Set.of(partition);
        consumer.assign(assignment);
        consumer.seekToBeginning(assignment);
        while (open.getAsBoolean()) {
            if (end < 0 || System.nanoTime() - probedAt > PROBE_EVERY.toNanos()) {
                if (!probe()) {
                    continue;
                }
                if (end < position()) {
                    LOG.warn("flagTopic=replaced action=read-anew");
                    outOfDate.run();
                    return;
                }
                settle(); // an empty topic is read to its end at once
            }
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> record : records) {
                changed |= reader.read(record, store);
            }
            if (!records.isEmpty()) {
                probedAt = System.nanoTime(); // records are as good an answer
            }
            settle();
        }
    }

    /** Tells the listener when everything up to the end is read, and each time something changed after that. */
    private void settle() {
        boolean caughtUp = end >= 0 && position() >= end && !(hadState && end == 0 && position() == 0);
        boolean becomes = caughtUp && !atEnd;
        // A document of a kind that is not read here changes nothing but the revision, which has arrived all the same.
        boolean moved = changed || store.revision() != told;
        if (becomes || (atEnd && moved)) {
            atEnd = true;
            changed = false;
            told = store.revision();
            current.accept(store);
        }
    }

    private long position() {
        return consumer.position(partition, PROBE_TIMEOUT);
    }

    /** Asks for the end of the topic; false when the broker does not answer or has no such topic. */
    private boolean probe() {
        try {
            long answered =
                    consumer.endOffsets(Set.of(partition), PROBE_TIMEOUT).get(partition);
            end = answered;
            return true;
        } catch (TimeoutException e) {
            end = -1;
            atEnd = false;
            outOfDate.run();
            return false;
        } finally {
            probedAt = System.nanoTime();
        }
    }
}

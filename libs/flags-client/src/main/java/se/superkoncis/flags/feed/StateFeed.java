package se.superkoncis.flags.feed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the one partition of the flag topic from its start, without a group, on a thread of its own, and starts over
 * whenever the topic turns out to be another one. A broker that is away never stops it.
 */
public final class StateFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StateFeed.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final TopicPartition partition;
    private final Map<String, Object> consumerConfig;
    private final FeedListener listener;
    private final RecordReader reader = new RecordReader();
    private final LastGoodWriter lastGood;
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile KafkaConsumer<byte[], byte[]> consumer;
    private boolean hadState;

    /**
     * Makes a feed; {@link #start()} starts it.
     *
     * @param lastGoodFile where the state is kept for a start without a broker; null = nowhere
     */
    public StateFeed(
            String name, String topic, Map<String, Object> consumerConfig, Path lastGoodFile, FeedListener listener) {
        this.partition = new TopicPartition(topic, 0);
        this.consumerConfig = Map.copyOf(consumerConfig);
        this.listener = listener;
        this.lastGood = lastGoodFile == null ? null : new LastGoodWriter(lastGoodFile, name);
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** Restores the last-good file, on the calling thread so that the first answer has it, and starts to read. */
    public void start() {
        if (lastGood != null) {
            lastGood.read().ifPresent(listener::restored);
        }
        thread.start();
    }

    /** What came from the topic. */
    public FeedCounters counters() {
        return reader.counters();
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (open()) {
            try (KafkaConsumer<byte[], byte[]> session = new KafkaConsumer<>(consumerConfig)) {
                consumer = session;
                new FeedSession(session, partition, reader, this::current, listener::outOfDate, hadState)
                        .readWhile(this::open);
                pause = FIRST_PAUSE;
            } catch (WakeupException e) {
                LOG.debug("flagTopic=closing");
            } catch (KafkaException | IllegalStateException e) {
                LOG.warn("flagTopic=interrupted cause=\"{}\" action=read-anew", e.getMessage());
                listener.outOfDate();
                pause(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            } finally {
                consumer = null;
            }
        }
    }

    private boolean open() {
        return closed.getCount() > 0;
    }

    private void pause(Duration time) {
        try {
            if (closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("flagTopic=closing");
            }
        } catch (InterruptedException e) {
            closed.countDown();
        }
    }

    /** Stops reading and writes what the last-good file still lacks. */
    @Override
    public void close() {
        closed.countDown();
        KafkaConsumer<byte[], byte[]> session = consumer;
        if (session != null) {
            session.wakeup();
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (lastGood != null) {
            lastGood.close();
        }
    }

    private void current(DocumentStore store) {
        hadState = hadState || store.revision() > 0;
        listener.current(store);
        if (lastGood != null) {
            lastGood.save(store);
        }
    }
}

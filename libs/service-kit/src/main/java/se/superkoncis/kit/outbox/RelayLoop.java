package se.superkoncis.kit.outbox;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import se.superkoncis.kit.config.KitConfig;
import se.superkoncis.kit.db.StorageException;
import se.superkoncis.kit.fault.Backoff;
import se.superkoncis.kit.log.Facts;

/** The thread that keeps the outbox empty. */
@ApplicationScoped
public class RelayLoop {

    private static final Logger LOG = Logger.getLogger(RelayLoop.class);

    private final KitConfig config;
    private final RelayBell bell;
    private final OutboxTable table;
    private final ShardLeases leases;
    private final Map<String, Object> kafka;
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean draining;

    @Inject
    RelayLoop(
            KitConfig config,
            RelayBell bell,
            @DataSource("worker") javax.sql.DataSource worker,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        this.bell = bell;
        this.kafka = kafka;
        table = new OutboxTable(worker);
        leases = new ShardLeases(worker, config.instance(), config.relay().lease());
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** Sends what is left for at most this long, gives the shards back and ends the thread. */
    public void drain(Duration atMost) {
        draining = true;
        bell.ring();
        try {
            thread.join(atMost.toMillis());
            thread.interrupt();
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True while the thread lives. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        Backoff backoff =
                new Backoff(config.faults().minBackoff(), config.faults().maxOutageBackoff());
        try (Producer<byte[], byte[]> open = new KafkaProducer<>(RelaySettings.of(kafka, config))) {
            Relay relay = new Relay(table, open, config.relay().batch());
            Leased leased = new Leased();
            while (!Thread.currentThread().isInterrupted()) {
                if (!turn(relay, leased, backoff)) {
                    break;
                }
            }
            leases.release();
        } catch (StorageException e) {
            Facts.of("outbox shards not given back, they come free when the lease ends")
                    .with(e)
                    .warn(LOG);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look at the outbox; false when drained. */
    private boolean turn(Relay relay, Leased leased, Backoff backoff) throws InterruptedException {
        try {
            int found = relay.sendOnce(leased.shards());
            backoff.reset();
            if (found < config.relay().batch()) {
                if (draining) {
                    return false;
                }
                bell.await(config.relay().poll());
            }
        } catch (ExecutionException | KafkaException | StorageException e) {
            Facts.of("outbox relay waits")
                    .with("backoffMs", backoff.peek().toMillis())
                    .with(e)
                    .warn(LOG);
            backoff.pause();
        }
        return true;
    }

    /** Renews the leases well before they end. */
    private final class Leased {
        private Set<Integer> shards = Set.of();
        private long renewAt;

        Set<Integer> shards() {
            long now = System.nanoTime();
            if (shards.isEmpty() || now - renewAt >= 0) {
                shards = leases.renew();
                renewAt = now + config.relay().lease().toNanos() / 4;
            }
            return shards;
        }
    }
}

package se.superkoncis.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;
import se.superkoncis.kit.db.StorageException;
import se.superkoncis.kit.log.Facts;

/** Depth and age of the outbox, and its upkeep. Done beside the relay, never in its way. */
@ApplicationScoped
class RelayGauges {

    private static final Logger LOG = Logger.getLogger(RelayGauges.class);

    private final OutboxTable table;
    private volatile OutboxTable.Depth depth = new OutboxTable.Depth(0, Duration.ZERO, 0);

    @Inject
    RelayGauges(@DataSource("worker") javax.sql.DataSource worker, MeterRegistry meters) {
        table = new OutboxTable(worker);
        meters.gauge("superkoncis.outbox.depth", this, g -> g.depth.rows());
        meters.gauge("superkoncis.outbox.age.seconds", this, g -> g.depth.age().toMillis() / 1000.0);
        meters.gauge("superkoncis.outbox.set.aside", this, g -> g.depth.setAside());
    }

    @Scheduled(every = "10s")
    void refresh() {
        try {
            depth = table.depth();
        } catch (StorageException e) {
            Facts.of("outbox not measured, tried again in 10 s").with(e).warn(LOG);
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() {
        try {
            table.tidy();
        } catch (StorageException e) {
            Facts.of("outbox not vacuumed, tried again in a second").with(e).warn(LOG);
        }
    }
}

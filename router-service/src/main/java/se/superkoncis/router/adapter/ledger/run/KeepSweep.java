package se.superkoncis.router.adapter.ledger.run;

import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import se.superkoncis.kit.db.Sql;
import se.superkoncis.kit.db.StorageException;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.router.config.LedgerSettings;

/** Forgets attempts that ended long ago and meetings that nobody has called for since; the topic of cost has them longer. */
@ApplicationScoped
class KeepSweep {

    private static final Logger LOG = Logger.getLogger(KeepSweep.class);

    private static final List<String> DELETES = List.of(
            "delete from model_attempt where started_at < ? and state <> 'OPEN'",
            "delete from meeting_budget where touched_at < ? and reserved = 0 and shadow_reserved = 0");

    private final javax.sql.DataSource worker;
    private final LedgerSettings settings;
    private final Clock clock;

    @Inject
    KeepSweep(@DataSource("worker") javax.sql.DataSource worker, LedgerSettings settings, Clock clock) {
        this.worker = worker;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "2m")
    void sweep() {
        try {
            Sql.with(worker, connection -> {
                for (String delete : DELETES) {
                    try (PreparedStatement statement = connection.prepareStatement(delete)) {
                        statement.setTimestamp(1, Timestamp.from(clock.instant().minus(settings.keep())));
                        statement.executeUpdate();
                    }
                }
                return null;
            });
        } catch (StorageException e) {
            Facts.of("old attempts not forgotten, tried again in an hour")
                    .with(e)
                    .warn(LOG);
        }
    }
}

package se.superkoncis.kit.channel;

import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.time.Duration;
import org.jboss.logging.Logger;
import se.superkoncis.kit.db.Sql;
import se.superkoncis.kit.db.StorageException;
import se.superkoncis.kit.log.Facts;

/** Forgets inbox rows once no topic and no DLQ can bring their events again (30 days each), with a day to spare. */
@ApplicationScoped
class InboxSweep {

    static final Duration KEPT = Duration.ofDays(61);

    private static final Logger LOG = Logger.getLogger(InboxSweep.class);

    private final javax.sql.DataSource worker;

    @Inject
    InboxSweep(@DataSource("worker") javax.sql.DataSource worker) {
        this.worker = worker;
    }

    @Scheduled(every = "1h", delayed = "1m")
    void sweep() {
        try {
            int gone = Sql.with(worker, connection -> {
                try (PreparedStatement statement = connection.prepareStatement(
                        "delete from inbox where received_at < now() - ? * interval '1 second'")) {
                    statement.setLong(1, KEPT.toSeconds());
                    return statement.executeUpdate();
                }
            });
            Facts.of("inbox swept").with("rows", gone).info(LOG);
        } catch (StorageException e) {
            Facts.of("inbox not swept, tried again in an hour").with(e).warn(LOG);
        }
    }
}

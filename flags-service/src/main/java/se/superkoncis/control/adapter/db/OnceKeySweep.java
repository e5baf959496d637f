package se.superkoncis.control.adapter.db;

import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import org.jboss.logging.Logger;
import se.superkoncis.control.config.ControlConfig;
import se.superkoncis.kit.db.Sql;
import se.superkoncis.kit.db.StorageException;
import se.superkoncis.kit.log.Facts;

/** Forgets idempotency keys that no client repeats any more. */
@ApplicationScoped
class OnceKeySweep {

    private static final Logger LOG = Logger.getLogger(OnceKeySweep.class);

    private final javax.sql.DataSource worker;
    private final ControlConfig config;

    @Inject
    OnceKeySweep(@DataSource("worker") javax.sql.DataSource worker, ControlConfig config) {
        this.worker = worker;
        this.config = config;
    }

    @Scheduled(every = "1h", delayed = "1m")
    void sweep() {
        try {
            int gone = Sql.with(worker, connection -> {
                try (PreparedStatement delete = connection.prepareStatement(
                        "delete from once_key where created_at < now() - ? * interval '1 second'")) {
                    delete.setLong(1, config.onceKeysKept().toSeconds());
                    return delete.executeUpdate();
                }
            });
            Facts.of("idempotency keys swept").with("rows", gone).info(LOG);
        } catch (StorageException e) {
            Facts.of("idempotency keys not swept, tried again in an hour")
                    .with(e)
                    .warn(LOG);
        }
    }
}

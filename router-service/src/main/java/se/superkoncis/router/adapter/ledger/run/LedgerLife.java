package se.superkoncis.router.adapter.ledger.run;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import org.jboss.logging.Logger;
import se.superkoncis.kit.config.KitConfig;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.kit.db.Sql;
import se.superkoncis.kit.db.StorageException;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.router.adapter.ledger.LedgerEvents;
import se.superkoncis.router.adapter.ledger.LedgerMeters;
import se.superkoncis.router.adapter.ledger.PostgresLedger;
import se.superkoncis.router.config.LedgerSettings;
import se.superkoncis.router.domain.budget.Caps;

/** Makes the ledger, and ends it in order: what waits is written, what was held without need goes back. */
@ApplicationScoped
public class LedgerLife {

    private static final Logger LOG = Logger.getLogger(LedgerLife.class);
    /** After the kit's drain, in which jobs still end their attempts. */
    private static final int AFTER_JOBS = 2_600;

    private final javax.sql.DataSource worker;
    private final LedgerSettings settings;
    private final String instance;

    @Inject
    LedgerLife(@DataSource("worker") javax.sql.DataSource worker, LedgerSettings settings, KitConfig config) {
        this.worker = worker;
        this.settings = settings;
        this.instance = config.instance();
    }

    @Produces
    @Singleton
    LedgerMeters meters(MeterRegistry meters) {
        return new LedgerMeters(meters);
    }

    /** Its events don't wake the relay: nobody waits for them, and one look at the outbox for many calls costs what one for each does. */
    @Produces
    @Singleton
    PostgresLedger ledger(
            javax.sql.DataSource dataSource, Caps.Source caps, LedgerEvents events, LedgerMeters meters, Clock clock) {
        return new PostgresLedger(dataSource, caps, settings, instance, events, meters, clock);
    }

    void stop(@Observes @Priority(AFTER_JOBS) ShutdownEvent event, PostgresLedger ledger) {
        ledger.close(settings.drain());
        giveBack(worker, instance);
    }

    /** Gives back what an instance holds of months and days without need. */
    public static void giveBack(javax.sql.DataSource worker, String instance) {
        try {
            long back = Sql.inTransaction(worker, connection -> {
                try (PreparedStatement give = connection.prepareStatement("select ledger_give_back(?)")) {
                    give.setString(1, instance);
                    try (ResultSet row = give.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                    }
                }
            });
            Facts.of("ledger closed")
                    .with("instance", instance)
                    .with("givenBackSek", new MicroSek(back).toSek())
                    .info(LOG);
        } catch (StorageException e) {
            Facts.of("budget leases not given back, they come free when they end")
                    .with("instance", instance)
                    .with(e)
                    .warn(LOG);
        }
    }
}

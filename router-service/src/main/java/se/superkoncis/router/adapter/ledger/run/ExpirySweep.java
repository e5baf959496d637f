package se.superkoncis.router.adapter.ledger.run;

import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import se.superkoncis.kit.db.Sql;
import se.superkoncis.kit.db.StorageException;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.router.adapter.ledger.LedgerMeters;
import se.superkoncis.router.adapter.ledger.PostgresLedger;
import se.superkoncis.router.adapter.ledger.stored.StoredAsk;
import se.superkoncis.router.config.LedgerSettings;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.LedgerAwayException;

/**
 * Charges attempts in full whose time is up and that nobody has ended: their instance has died, or could not write. One
 * replica at a time does it; were it two, each attempt would still end once.
 */
@ApplicationScoped
public class ExpirySweep {

    private static final Logger LOG = Logger.getLogger(ExpirySweep.class);
    private static final int MOST = 500;
    /** Any number that nobody else locks. */
    private static final long LOCK = 5_114_770_205L;

    private final javax.sql.DataSource worker;
    private final PostgresLedger ledger;
    private final LedgerSettings settings;
    private final LedgerMeters meters;
    private final Clock clock;

    @Inject
    public ExpirySweep(
            @DataSource("worker") javax.sql.DataSource worker,
            PostgresLedger ledger,
            LedgerSettings settings,
            LedgerMeters meters,
            Clock clock) {
        this.worker = worker;
        this.ledger = ledger;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    @Scheduled(every = "${router.ledger.sweep:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        try {
            look();
            int charged = sweep();
            if (charged > 0) {
                Facts.of("attempts charged in full").with("attempts", charged).info(LOG);
            }
        } catch (StorageException | LedgerAwayException e) {
            Facts.of("expired attempts not charged, tried again").with(e).warn(LOG);
        }
    }

    /** One look; how many were charged. */
    public int sweep() {
        return Sql.inTransaction(worker, connection -> {
            int charged = 0;
            if (locked(connection)) {
                for (AttemptAsk ask : expired(connection)) {
                    charged += expire(ask) ? 1 : 0;
                }
            }
            return charged;
        });
    }

    /** One that cannot be charged must not keep the others from it. */
    private boolean expire(AttemptAsk ask) {
        try {
            return charge(ask);
        } catch (LedgerAwayException away) {
            throw away;
        } catch (RuntimeException e) {
            Facts.of("expired attempt not charged, tried again")
                    .with("attemptId", ask.attemptId())
                    .error(LOG, e);
            return false;
        }
    }

    private boolean charge(AttemptAsk ask) {
        boolean first = ledger.expire(ask, clock.instant());
        if (first) {
            Facts.of("attempt charged in full, nobody has ended it")
                    .with("tenantId", ask.facts().tenantId())
                    .with("meetingId", ask.facts().meetingId())
                    .with("attemptId", ask.attemptId())
                    .with("chargedSek", ask.worstCase().toSek())
                    .warn(LOG);
        }
        return first;
    }

    /** Held until the transaction ends. */
    private static boolean locked(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private List<AttemptAsk> expired(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select ask, attempt_id from model_attempt where state = 'OPEN' and expires_at < ? order by expires_at limit ?")) {
            select.setTimestamp(1, Timestamp.from(clock.instant().minus(settings.grace())));
            select.setInt(2, MOST);
            List<AttemptAsk> asks = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    read(rows.getString(1), rows.getString(2)).ifPresent(asks::add);
                }
            }
            return asks;
        }
    }

    private static Optional<AttemptAsk> read(String stored, String attemptId) {
        try {
            return Optional.of(StoredAsk.read(stored));
        } catch (UncheckedIOException | IllegalArgumentException e) {
            Facts.of(
                            "expired attempt not charged: what was stored cannot be read; its reservation stays until somebody looks")
                    .with("attemptId", attemptId)
                    .error(LOG, e);
            return Optional.empty();
        }
    }

    /** How many reservations are open, and how old the oldest is. */
    private void look() {
        Sql.with(worker, connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "select count(*), min(started_at) from model_attempt where state = 'OPEN'");
                    ResultSet row = select.executeQuery()) {
                row.next();
                Timestamp oldest = row.getTimestamp(2);
                Instant now = clock.instant();
                meters.seen(row.getLong(1), oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), now));
                return null;
            }
        });
    }
}

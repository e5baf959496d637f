package se.superkoncis.router.adapter.ledger.run;

import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.kit.db.Sql;
import se.superkoncis.kit.db.StorageException;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.kit.outbox.Outbox;
import se.superkoncis.kit.outbox.OutboxRow;
import se.superkoncis.router.adapter.ledger.LedgerEvents;
import se.superkoncis.router.domain.budget.BudgetChange;
import se.superkoncis.router.domain.budget.BudgetChange.Cause;
import se.superkoncis.router.domain.budget.BudgetChange.Kind;
import se.superkoncis.router.domain.budget.BudgetChange.Scope;
import se.superkoncis.router.domain.budget.BudgetPeriod;
import se.superkoncis.router.domain.budget.Caps;
import se.superkoncis.router.domain.budget.PeriodTold;

/**
 * Tells when a month's or day's budget nears its cap, and when the cap is another. What instances hold of it lies in many rows, so that
 * it is added up here now and then and not with each call. Of several replicas the first to note a change tells it.
 */
@ApplicationScoped
public class PeriodWatch {

    private static final Logger LOG = Logger.getLogger(PeriodWatch.class);

    private static final String FIND =
            "select p.kind, p.tenant_id, p.period, p.level, p.looked_at is not null, p.told_cap,"
                    + " p.told_near, coalesce(sum(l.settled), 0), coalesce(sum(l.reserved), 0) from period_budget p"
                    + " left join budget_lease l on l.kind = p.kind and l.tenant_id = p.tenant_id and l.period = p.period"
                    + " where p.period in (?, ?) group by p.kind, p.tenant_id, p.period";
    private static final String NOTE = "update period_budget set looked_at = ?, told_cap = ?, told_near = ?,"
            + " changes = changes + ? where kind = ? and tenant_id = ? and period = ? and (looked_at is not null) = ?"
            + " and told_cap is not distinct from ? and told_near = ? returning changes";

    private final javax.sql.DataSource app;
    private final javax.sql.DataSource worker;
    private final LedgerEvents events;
    private final Caps.Source caps;
    private final Clock clock;
    private final CloudEvents codec = new CloudEvents();

    @Inject
    public PeriodWatch(
            javax.sql.DataSource app,
            @DataSource("worker") javax.sql.DataSource worker,
            LedgerEvents events,
            Caps.Source caps,
            Clock clock) {
        this.app = app;
        this.worker = worker;
        this.events = events;
        this.caps = caps;
        this.clock = clock;
    }

    private record Period(
            Scope scope, String kind, String tenant, String period, boolean denied, PeriodTold told, Sums sums) {}

    private record Sums(MicroSek settled, MicroSek reserved) {}

    @Scheduled(every = "${router.ledger.sweep:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        try {
            look();
        } catch (StorageException e) {
            Facts.of("budgets of periods not looked at, tried again").with(e).warn(LOG);
        }
    }

    /** One look; how many changes were told. */
    public int look() {
        if (!caps.isCurrent()) {
            // Caps that nobody has set yet are no change.
            return 0;
        }
        Instant now = clock.instant();
        int told = 0;
        for (Period period : periods(now)) {
            Optional<MicroSek> cap = cap(period);
            PeriodTold.Look look = period.told.look(cap, period.sums.settled, period.denied);
            if (!look.after().equals(period.told)) {
                told += tell(period, look, now);
            }
        }
        return told;
    }

    private Optional<MicroSek> cap(Period period) {
        Caps now = caps.of(period.tenant.isEmpty() ? null : period.tenant);
        return switch (period.scope) {
            case TENANT -> now.tenantMonth();
            case PLATFORM -> now.month();
            case SHADOW -> Optional.of(now.shadowDay());
            case MEETING -> throw new IllegalArgumentException("a meeting is no period");
        };
    }

    private List<Period> periods(Instant now) {
        return Sql.with(worker, connection -> {
            try (PreparedStatement select = connection.prepareStatement(FIND)) {
                select.setString(1, BudgetPeriod.month(now));
                select.setString(2, BudgetPeriod.day(now));
                List<Period> found = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(read(row));
                    }
                }
                return found;
            }
        });
    }

    private static Period read(ResultSet row) throws SQLException {
        String kind = row.getString(1);
        Scope scope =
                switch (kind) {
                    case "tenant" -> Scope.TENANT;
                    case "month" -> Scope.PLATFORM;
                    default -> Scope.SHADOW;
                };
        Long cap = row.getObject(6, Long.class);
        return new Period(
                scope,
                kind,
                row.getString(2),
                row.getString(3),
                row.getInt(4) == 2,
                new PeriodTold(row.getBoolean(5), Optional.ofNullable(cap).map(MicroSek::new), row.getBoolean(7)),
                new Sums(new MicroSek(row.getLong(8)), new MicroSek(row.getLong(9))));
    }

    /** Notes and tells in one commit; 0 when another replica was first. */
    private int tell(Period period, PeriodTold.Look look, Instant now) {
        List<Kind> due = look.due();
        return Sql.inTransaction(app, connection -> {
            TenantSession.set(connection, period.tenant.isEmpty() ? TenantSession.EVERY_TENANT : period.tenant);
            Optional<Integer> number = note(connection, period, look, now);
            if (number.isEmpty() || due.isEmpty()) {
                return 0;
            }
            List<OutboxRow> rows = new ArrayList<>();
            for (int i = 0; i < due.size(); i++) {
                BudgetChange change = change(period, due.get(i), number.get() - due.size() + 1 + i, look.after(), now);
                events.changed(change).forEach(event -> rows.add(OutboxRow.of(event, codec.encode(event))));
                Facts.of("budget changed")
                        .with("tenantId", period.tenant)
                        .with("period", period.period)
                        .with("change", change.kind())
                        .with("settledSek", change.settled().toSek())
                        .info(LOG);
            }
            if (!rows.isEmpty()) {
                Outbox.insert(connection, rows);
            }
            return due.size();
        });
    }

    private static Optional<Integer> note(Connection connection, Period period, PeriodTold.Look look, Instant now)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(NOTE)) {
            update.setTimestamp(1, Timestamp.from(now));
            amount(update, 2, look.after().cap());
            update.setBoolean(3, look.after().near());
            update.setInt(4, look.due().size());
            update.setString(5, period.kind);
            update.setString(6, period.tenant);
            update.setString(7, period.period);
            update.setBoolean(8, period.told.seen());
            amount(update, 9, period.told.cap());
            update.setBoolean(10, period.told.near());
            try (ResultSet row = update.executeQuery()) {
                return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
            }
        }
    }

    private static void amount(PreparedStatement statement, int at, Optional<MicroSek> amount) throws SQLException {
        if (amount.isPresent()) {
            statement.setLong(at, amount.get().amount());
        } else {
            statement.setNull(at, Types.BIGINT);
        }
    }

    private static BudgetChange change(Period period, Kind kind, int number, PeriodTold after, Instant now) {
        String tenant = period.tenant.isEmpty() ? null : period.tenant;
        boolean moved = kind == Kind.RAISED || kind == Kind.LOWERED;
        MicroSek cap = after.cap().orElse(null);
        return new BudgetChange(
                period.scope,
                period.period,
                kind,
                number,
                moved ? period.told.cap().orElse(null) : cap,
                cap,
                period.sums.settled,
                period.sums.reserved,
                now,
                new Cause(tenant, null, null));
    }
}

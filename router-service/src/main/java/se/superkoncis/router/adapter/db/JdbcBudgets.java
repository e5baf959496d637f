package se.superkoncis.router.adapter.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.kit.db.Params;
import se.superkoncis.kit.db.Sql;
import se.superkoncis.router.domain.budget.BudgetReader;

/** Reads the ledger's tables; row security narrows them to the caller's tenant. */
@ApplicationScoped
class JdbcBudgets implements BudgetReader {

    private static final String MEETINGS = "select tenant_id, settled, reserved, shadow_settled, shadow_reserved"
            + " from meeting_budget where budget_id = ? and (?::text is null or tenant_id = ?) order by tenant_id";
    private static final String TIERS = "select tier, count(*), sum(charged_micro_sek) from model_attempt"
            + " where tenant_id = ? and budget_id = ? and not shadow group by tier order by tier";
    private static final String ATTEMPTS = "select * from model_attempt where tenant_id = ? and budget_id = ?"
            + " and (?::timestamptz is null or (started_at, attempt_id) > (?, ?)) order by started_at, attempt_id limit ?";
    private static final String PERIOD =
            "select coalesce(sum(settled), 0), coalesce(sum(reserved), 0) from budget_lease"
                    + " where kind = ? and tenant_id = ? and period = ?";

    private final DataSource dataSource;

    JdbcBudgets(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<MeetingFigures> meetings(String meetingId, Optional<String> tenantId) {
        return Sql.with(dataSource, connection -> {
            List<MeetingFigures> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(MEETINGS)) {
                select.setString(1, meetingId);
                select.setString(2, tenantId.orElse(null));
                select.setString(3, tenantId.orElse(null));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        String tenant = row.getString(1);
                        found.add(new MeetingFigures(
                                tenant,
                                meetingId,
                                new MicroSek(row.getLong(2)),
                                new MicroSek(row.getLong(3)),
                                new MicroSek(row.getLong(4)),
                                new MicroSek(row.getLong(5)),
                                tiers(connection, tenant, meetingId)));
                    }
                }
            }
            return found;
        });
    }

    private static List<TierFigures> tiers(Connection connection, String tenant, String meeting) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TIERS)) {
            select.setString(1, tenant);
            select.setString(2, meeting);
            List<TierFigures> tiers = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    tiers.add(new TierFigures(row.getString(1), row.getInt(2), new MicroSek(row.getLong(3))));
                }
            }
            return tiers;
        }
    }

    @Override
    public List<AttemptFigures> attempts(String tenantId, String meetingId, Optional<Place> after, int limit) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select = connection.prepareStatement(ATTEMPTS)) {
                Timestamp from = after.map(p -> Timestamp.from(p.startedAt())).orElse(null);
                select.setString(1, tenantId);
                select.setString(2, meetingId);
                select.setTimestamp(3, from);
                select.setTimestamp(4, from);
                select.setString(5, after.map(Place::attemptId).orElse(null));
                select.setInt(6, limit);
                List<AttemptFigures> attempts = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        attempts.add(attempt(row));
                    }
                }
                return attempts;
            }
        });
    }

    private static AttemptFigures attempt(ResultSet row) throws SQLException {
        boolean open = row.getString("state").equals("OPEN");
        return new AttemptFigures(
                row.getString("attempt_id"),
                row.getString("call_id"),
                row.getString("task"),
                row.getString("tier"),
                row.getString("deployment"),
                row.getBoolean("shadow"),
                row.getString("state"),
                new MicroSek(open ? row.getLong("worst_micro_sek") : 0),
                new MicroSek(row.getLong("charged_micro_sek")),
                row.getObject("input_tokens", Long.class),
                row.getObject("output_tokens", Long.class),
                row.getString("cost_source"),
                row.getString("outcome"),
                row.getString("error_class"),
                row.getTimestamp("started_at").toInstant(),
                Params.time(row, "ended_at").orElse(null));
    }

    @Override
    public PeriodFigures tenantMonth(String tenantId, String month) {
        return period("tenant", tenantId, month);
    }

    @Override
    public PeriodFigures platformMonth(String month) {
        return period("month", "", month);
    }

    @Override
    public PeriodFigures shadowDay(String day) {
        return period("shadow", "", day);
    }

    private PeriodFigures period(String kind, String tenant, String period) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select = connection.prepareStatement(PERIOD)) {
                select.setString(1, kind);
                select.setString(2, tenant);
                select.setString(3, period);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return new PeriodFigures(period, new MicroSek(row.getLong(1)), new MicroSek(row.getLong(2)));
                }
            }
        });
    }
}

package se.superkoncis.router.adapter.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Event;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.kit.outbox.Outbox;
import se.superkoncis.kit.outbox.OutboxRow;
import se.superkoncis.router.adapter.ledger.LedgerFailedException.Stage;
import se.superkoncis.router.config.LedgerSettings;
import se.superkoncis.router.domain.budget.BudgetChange;
import se.superkoncis.router.domain.budget.BudgetChange.Scope;
import se.superkoncis.router.domain.budget.BudgetPeriod;

/** Writes a batch of items and the events that they cause in one commit: two statements, whatever the batch's size. */
final class LedgerTransaction {

    private static final String WRITE =
            "select * from ledger_write(?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? * interval '1 millisecond')";

    private final DataSource dataSource;
    private final long block;
    private final long lease;
    private final String instance;
    private final LedgerEvents events;
    private final Clock clock;
    private final CloudEvents codec = new CloudEvents();

    LedgerTransaction(
            DataSource dataSource, LedgerSettings settings, String instance, LedgerEvents events, Clock clock) {
        this.dataSource = dataSource;
        this.block = settings.block().movePointRight(6).longValueExact();
        this.lease = settings.lease().toMillis();
        this.instance = instance;
        this.events = events;
        this.clock = clock;
    }

    /** What the books say about an item, or, for a change, about its budget. */
    record Verdict(LedgerItem item, String word, long amount, long cap, long settled, long reserved, int changes) {

        /** The change that it tells of; empty when it is the answer to the item. */
        Optional<BudgetChange> change(Instant now) {
            return switch (word) {
                case "NEAR", "EXHAUSTED", "RAISED", "LOWERED" ->
                    Optional.of(change(Scope.MEETING, null, BudgetChange.Kind.valueOf(word), now));
                case "EXHAUSTED_TENANT" -> Optional.of(exhausted(Scope.TENANT, now));
                case "EXHAUSTED_MONTH" -> Optional.of(exhausted(Scope.PLATFORM, now));
                case "EXHAUSTED_SHADOW" -> Optional.of(exhausted(Scope.SHADOW, now));
                default -> Optional.empty();
            };
        }

        private BudgetChange exhausted(Scope scope, Instant now) {
            Instant began = item.ask().startedAt();
            String period = scope == Scope.SHADOW ? BudgetPeriod.day(began) : BudgetPeriod.month(began);
            return change(scope, period, BudgetChange.Kind.EXHAUSTED, now);
        }

        private BudgetChange change(Scope scope, String period, BudgetChange.Kind kind, Instant now) {
            boolean moved = kind == BudgetChange.Kind.RAISED || kind == BudgetChange.Kind.LOWERED;
            return new BudgetChange(
                    scope,
                    period,
                    kind,
                    changes,
                    new MicroSek(moved ? amount : cap),
                    new MicroSek(cap),
                    new MicroSek(settled),
                    new MicroSek(reserved),
                    now,
                    BudgetChange.Cause.of(item.ask().facts()));
        }
    }

    /** Writes and commits; the verdicts hold when it returns. An ask lies in the books already when its end comes, save for accidents. */
    List<Verdict> write(List<LedgerItem> items) throws LedgerFailedException {
        try {
            return write(items, false);
        } catch (LedgerFailedException e) {
            if (e.isOfAnUnasked()) {
                return write(items, true);
            }
            throw e;
        }
    }

    private List<Verdict> write(List<LedgerItem> items, boolean unasked) throws LedgerFailedException {
        Stage stage = Stage.CONNECT;
        try (Connection connection = dataSource.getConnection()) {
            stage = Stage.WORK;
            connection.setAutoCommit(false);
            try {
                List<Verdict> verdicts = ask(connection, items, unasked);
                append(connection, verdicts);
                stage = Stage.COMMIT;
                connection.commit();
                return verdicts;
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            } finally {
                if (!connection.isClosed()) {
                    connection.setAutoCommit(true);
                }
            }
        } catch (SQLException | RuntimeException e) {
            throw new LedgerFailedException(stage, e);
        }
    }

    private List<Verdict> ask(Connection connection, List<LedgerItem> items, boolean unasked) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            new LedgerBatch(items, unasked).set(write);
            write.setString(9, instance);
            write.setLong(10, block);
            write.setTimestamp(11, Timestamp.from(clock.instant()));
            write.setLong(12, lease);
            List<Verdict> verdicts = new ArrayList<>(items.size());
            try (ResultSet rows = write.executeQuery()) {
                while (rows.next()) {
                    verdicts.add(new Verdict(
                            items.get(rows.getInt(1)),
                            rows.getString(2),
                            rows.getLong(3),
                            rows.getLong(4),
                            rows.getLong(5),
                            rows.getLong(6),
                            rows.getInt(7)));
                }
            }
            return verdicts;
        }
    }

    private void append(Connection connection, List<Verdict> verdicts) throws SQLException {
        List<OutboxRow> rows = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            for (Event<?> event : told(verdict)) {
                rows.add(OutboxRow.of(event, codec.encode(event)));
            }
        }
        if (!rows.isEmpty()) {
            Outbox.insertOfAnyTenant(connection, rows);
        }
    }

    private List<Event<?>> told(Verdict verdict) {
        if (verdict.word().startsWith("ENDED") && verdict.item() instanceof LedgerItem.End end) {
            return events.ended(end.ask(), end.end(), end.charges());
        }
        return verdict.change(clock.instant()).map(events::changed).orElse(List.of());
    }

    private static void rollback(Connection connection, Exception why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }
}

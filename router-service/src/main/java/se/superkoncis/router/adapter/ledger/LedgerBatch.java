package se.superkoncis.router.adapter.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.superkoncis.events.EventJson;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.BudgetKey;
import se.superkoncis.router.domain.budget.BudgetPeriod;
import se.superkoncis.router.domain.budget.Caps;

/**
 * Items in the form that the database's function takes: the rows that they need, each once and in the order in which
 * everybody locks them, and the items with the places of their rows.
 */
final class LedgerBatch {

    /** No cap: far beyond all money, and sums still fit. */
    private static final long NO_CAP = Long.MAX_VALUE / 4;

    private static final ObjectMapper JSON = EventJson.mapper();
    private static final String PLATFORM = "";

    private final List<BudgetKey> budgets;
    private final List<Period> periods;
    private final List<Need> needs;
    private final String json;

    /** A month or a day; the platform's come last. */
    private record Period(String kind, String owner, String period) {

        static final Comparator<Period> ORDER = Comparator.comparing((Period p) -> p.owner.equals(PLATFORM))
                .thenComparing(Period::owner)
                .thenComparing(Period::kind)
                .thenComparing(Period::period);

        static Period ofTenant(AttemptAsk ask) {
            return new Period("tenant", ask.facts().tenantId(), BudgetPeriod.month(ask.startedAt()));
        }

        static Period ofPlatform(AttemptAsk ask) {
            return ask.facts().shadow()
                    ? new Period("shadow", PLATFORM, BudgetPeriod.day(ask.startedAt()))
                    : new Period("month", PLATFORM, BudgetPeriod.month(ask.startedAt()));
        }
    }

    /** What the asks of a batch need of a period, and the lowest cap that any of them saw. */
    private record Need(long sum, long cap) {

        static final Need NONE = new Need(0, NO_CAP);

        Need and(long more, long otherCap) {
            return new Need(sum + more, Math.min(cap, otherCap));
        }
    }

    /** With whether ends may be of attempts that were never asked for. */
    LedgerBatch(List<LedgerItem> items, boolean unasked) {
        TreeMap<Period, Need> needed = new TreeMap<>(Period.ORDER);
        for (LedgerItem item : items) {
            need(needed, item);
        }
        periods = new ArrayList<>(needed.keySet());
        needs = new ArrayList<>(needed.values());
        budgets = items.stream()
                .map(item -> BudgetKey.of(item.ask().facts()))
                .distinct()
                .sorted(Comparator.comparing(BudgetKey::tenantId).thenComparing(BudgetKey::budgetId))
                .toList();
        json = write(items.stream().map(item -> line(item, unasked)).toList());
    }

    private static void need(Map<Period, Need> needed, LedgerItem item) {
        AttemptAsk ask = item.ask();
        long worst = item instanceof LedgerItem.Reserve ? ask.worstCase().amount() : 0;
        Caps caps = item instanceof LedgerItem.Reserve reserve ? reserve.caps() : null;
        if (ask.facts().shadow()) {
            long cap = caps == null ? NO_CAP : caps.shadowDay().amount();
            needed.merge(Period.ofPlatform(ask), Need.NONE.and(worst, cap), (a, b) -> a.and(b.sum, b.cap));
            return;
        }
        long tenantCap = caps == null ? NO_CAP : capOf(caps.tenantMonth());
        long monthCap = caps == null ? NO_CAP : capOf(caps.month());
        needed.merge(Period.ofTenant(ask), Need.NONE.and(worst, tenantCap), (a, b) -> a.and(b.sum, b.cap));
        needed.merge(Period.ofPlatform(ask), Need.NONE.and(worst, monthCap), (a, b) -> a.and(b.sum, b.cap));
    }

    private LedgerLine line(LedgerItem item, boolean unasked) {
        AttemptAsk ask = item.ask();
        return LedgerLine.of(
                item,
                1 + budgets.indexOf(BudgetKey.of(ask.facts())),
                ask.facts().shadow() ? null : Integer.valueOf(1 + periods.indexOf(Period.ofTenant(ask))),
                1 + periods.indexOf(Period.ofPlatform(ask)),
                unasked);
    }

    /** Sets the first seven parameters. */
    void set(PreparedStatement statement) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setString(1, json);
        texts(connection, statement, 2, budgets.stream().map(BudgetKey::tenantId));
        texts(connection, statement, 3, budgets.stream().map(BudgetKey::budgetId));
        texts(connection, statement, 4, periods.stream().map(Period::kind));
        texts(connection, statement, 5, periods.stream().map(Period::owner));
        texts(connection, statement, 6, periods.stream().map(Period::period));
        statement.setArray(
                7,
                connection.createArrayOf("bigint", needs.stream().map(Need::sum).toArray()));
        statement.setArray(
                8,
                connection.createArrayOf("bigint", needs.stream().map(Need::cap).toArray()));
    }

    private static void texts(
            Connection connection, PreparedStatement statement, int at, java.util.stream.Stream<String> values)
            throws SQLException {
        statement.setArray(at, connection.createArrayOf("text", values.toArray()));
    }

    private static long capOf(Optional<MicroSek> cap) {
        return cap.map(MicroSek::amount).orElse(NO_CAP);
    }

    private static String write(List<LedgerLine> lines) {
        try {
            return JSON.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

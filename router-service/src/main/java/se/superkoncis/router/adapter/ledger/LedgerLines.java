package se.superkoncis.router.adapter.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.superkoncis.events.EventJson;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.BudgetKey;
import se.superkoncis.router.domain.budget.BudgetPeriod;
import se.superkoncis.router.domain.price.Usage;

/** Items in the form that the database's function takes: the members of its type {@code ledger_item}. */
final class LedgerLines {

    /** No cap: far beyond all money, and sums still fit. */
    private static final long NO_CAP = Long.MAX_VALUE / 4;

    private static final ObjectMapper JSON = EventJson.mapper();

    private LedgerLines() {}

    /** One item; names are the type's. */
    record Line(
            int item,
            String op,
            String tenant,
            String budget,
            String attempt,
            String call_id,
            String task,
            String tier,
            String deployment,
            boolean shadow,
            String month,
            String day,
            long worst,
            Long cap,
            Long tenant_cap,
            Long month_cap,
            Long shadow_cap,
            Instant started,
            Instant expires,
            String ask,
            String state,
            Long charged,
            Long input,
            Long cached,
            Long output,
            String source,
            String outcome,
            String error,
            Instant ended) {}

    static String json(List<LedgerItem> items) {
        List<Line> lines = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            lines.add(line(i, items.get(i)));
        }
        try {
            return JSON.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(int number, LedgerItem item) {
        AttemptAsk ask = item.ask();
        BudgetKey key = BudgetKey.of(ask.facts());
        LedgerItem.Reserve reserve = item instanceof LedgerItem.Reserve r ? r : null;
        LedgerItem.End end = item instanceof LedgerItem.End e ? e : null;
        Usage usage = end == null ? null : end.end().usage();
        return new Line(
                number,
                reserve != null ? "ASK" : end != null ? "END" : "VOID",
                key.tenantId(),
                key.budgetId(),
                ask.attemptId(),
                ask.facts().callId().toString(),
                ask.facts().task(),
                ask.facts().tier().wireName(),
                ask.deployment().name(),
                ask.facts().shadow(),
                BudgetPeriod.month(ask.startedAt()),
                BudgetPeriod.day(ask.startedAt()),
                ask.worstCase().amount(),
                reserve == null ? null : reserve.caps().meeting().amount(),
                reserve == null ? null : capOf(reserve.caps().tenantMonth()),
                reserve == null ? null : capOf(reserve.caps().month()),
                reserve == null ? null : reserve.caps().shadowDay().amount(),
                ask.startedAt(),
                ask.expiresAt(),
                reserve != null ? reserve.stored() : end != null ? end.stored() : null,
                end == null ? "RELEASED" : end.state(),
                end == null ? 0L : Long.valueOf(end.total().amount()),
                usage == null ? null : usage.input(),
                usage == null ? null : usage.cachedInput(),
                usage == null ? null : usage.output(),
                usage == null ? null : end.end().costSource().name(),
                end == null ? null : end.end().outcome(),
                end == null ? null : end.end().errorClass(),
                end == null ? null : end.end().endedAt());
    }

    private static long capOf(Optional<MicroSek> cap) {
        return cap.map(MicroSek::amount).orElse(NO_CAP);
    }
}

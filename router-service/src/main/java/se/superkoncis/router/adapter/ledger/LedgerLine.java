package se.superkoncis.router.adapter.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import se.superkoncis.router.adapter.ledger.stored.StoredAsk;
import se.superkoncis.router.domain.budget.AttemptAsk;
import se.superkoncis.router.domain.budget.AttemptEnd;
import se.superkoncis.router.domain.budget.BudgetKey;
import se.superkoncis.router.domain.budget.BudgetPeriod;
import se.superkoncis.router.domain.price.Usage;

/**
 * One item as the database's type {@code ledger_item}; absent members are null there.
 *
 * @param b place of its budget in the batch, from 1
 * @param f place of the tenant's month; null for a shadow
 * @param p place of the platform's month or day of shadows
 */
record LedgerLine(
        String op,
        String tenant,
        String budget,
        int b,
        Integer f,
        int p,
        String attempt,
        @JsonProperty("call_id") UUID callId,
        String task,
        String tier,
        String deployment,
        boolean shadow,
        String month,
        String day,
        long worst,
        Long cap,
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
        Instant ended) {

    /**
     * A line.
     *
     * @param unasked whether an end brings its ask along, for one that was never asked for must be written, too
     */
    static LedgerLine of(LedgerItem item, int b, Integer f, int p, boolean unasked) {
        if (item instanceof LedgerItem.Reserve reserve) {
            long cap = reserve.caps().meeting().amount();
            return of(item.ask(), "ASK", b, f, p, cap, reserve.stored(), "OPEN", 0, null);
        }
        if (item instanceof LedgerItem.End end) {
            return of(
                    item.ask(),
                    "END",
                    b,
                    f,
                    p,
                    null,
                    unasked ? StoredAsk.write(end.ask()) : null,
                    end.state(),
                    end.total().amount(),
                    end.end());
        }
        return of(item.ask(), "VOID", b, f, p, null, null, "RELEASED", 0, null);
    }

    private static LedgerLine of(
            AttemptAsk ask,
            String op,
            int b,
            Integer f,
            int p,
            Long cap,
            String stored,
            String state,
            long charged,
            AttemptEnd end) {
        BudgetKey key = BudgetKey.of(ask.facts());
        Usage usage = end == null ? null : end.usage();
        return new LedgerLine(
                op,
                key.tenantId(),
                key.budgetId(),
                b,
                f,
                p,
                ask.attemptId(),
                ask.facts().callId(),
                ask.facts().task(),
                ask.facts().tier().wireName(),
                ask.deployment().name(),
                ask.facts().shadow(),
                BudgetPeriod.month(ask.startedAt()),
                BudgetPeriod.day(ask.startedAt()),
                ask.worstCase().amount(),
                cap,
                ask.startedAt(),
                ask.expiresAt(),
                stored,
                state,
                charged,
                usage == null ? null : usage.input(),
                usage == null ? null : usage.cachedInput(),
                usage == null ? null : usage.output(),
                usage == null ? null : end.costSource().name(),
                end == null ? null : end.outcome(),
                end == null ? null : end.errorClass(),
                end == null ? null : end.endedAt());
    }
}

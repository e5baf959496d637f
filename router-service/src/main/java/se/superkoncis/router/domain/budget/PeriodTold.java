package se.superkoncis.router.domain.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.domain.budget.BudgetChange.Kind;

/**
 * What has been told of the budget of a month or day, by the rules of a meeting's: near the cap when 80 % of it is settled, raised and
 * lowered when the setting is another, each once for a cap. What was denied is told by the ledger, and then near is no news.
 *
 * @param seen false before the first look, at which a cap is noted and no change
 * @param cap the setting at the last look; empty = none
 * @param near whether it was near its cap then
 */
public record PeriodTold(boolean seen, Optional<MicroSek> cap, boolean near) {

    private static final int FIFTH = 5;

    /** What is due now, and what has been told after it. */
    public record Look(List<Kind> due, PeriodTold after) {}

    /**
     * Looks at the budget.
     *
     * @param now the setting; empty = none
     * @param denied whether something was denied for want of money
     */
    public Look look(Optional<MicroSek> now, MicroSek settled, boolean denied) {
        List<Kind> due = new ArrayList<>();
        if (seen && !cap.equals(now)) {
            due.add(isMore(now) ? Kind.RAISED : Kind.LOWERED);
        }
        boolean isNear = now.isPresent() && settled.amount() > 0 && settled.amount() >= fourFifths(now.get());
        if (isNear && !near && !denied) {
            due.add(Kind.NEAR);
        }
        return new Look(List.copyOf(due), new PeriodTold(true, now, isNear));
    }

    /** No cap is more than any. */
    private boolean isMore(Optional<MicroSek> now) {
        return now.isEmpty()
                || cap.isPresent() && now.get().amount() > cap.get().amount();
    }

    private static long fourFifths(MicroSek cap) {
        return cap.amount() - cap.amount() / FIFTH;
    }
}

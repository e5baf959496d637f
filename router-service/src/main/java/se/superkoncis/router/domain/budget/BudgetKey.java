package se.superkoncis.router.domain.budget;

import se.superkoncis.router.domain.call.CallFacts;

/**
 * What a meeting's cap holds for. A call that belongs to no meeting is a meeting of its own, so that no call is without
 * a cap.
 */
public record BudgetKey(String tenantId, String budgetId) {

    private static final String CALL = "call/";

    /** The budget that a call is charged to. */
    public static BudgetKey of(CallFacts facts) {
        return new BudgetKey(facts.tenantId(), facts.meetingId() == null ? CALL + facts.callId() : facts.meetingId());
    }
}

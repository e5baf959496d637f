package se.superkoncis.router.domain.call;

import java.util.List;
import java.util.UUID;
import se.superkoncis.router.domain.routing.RouterMode;
import se.superkoncis.router.domain.routing.Tier;

/**
 * What is told about every attempt of a call: in the ledger, in the attempt's event, in its cost rows.
 *
 * @param callId one piece of work; its attempts have it in common
 * @param task what it is for, as {@code recap}, {@code recap-repair}, {@code chat}, {@code embeddings}
 * @param meetingId null for a call that belongs to no meeting
 * @param tier the tier that was chosen
 * @param routeReason code of the rule that chose it
 * @param shadow true when nobody sees the answer: it has a budget of its own
 * @param tags the tenant's tags
 * @param featureOn the arm of {@code model-router} under which it was made
 * @param revision revision of the flag state
 * @param traceparent trace context of the cause; may be null
 */
public record CallFacts(
        UUID callId,
        String task,
        String tenantId,
        String meetingId,
        Tier tier,
        RouterMode mode,
        String routeReason,
        boolean shadow,
        List<String> tags,
        boolean featureOn,
        long revision,
        String traceparent) {
    public CallFacts {
        tags = List.copyOf(tags);
    }

    /** The same facts for a call of this tier, chosen for this reason. */
    public CallFacts by(Tier otherTier, String otherReason) {
        return new CallFacts(
                callId,
                task,
                tenantId,
                meetingId,
                otherTier,
                mode,
                otherReason,
                shadow,
                tags,
                featureOn,
                revision,
                traceparent);
    }

    /** The same facts for another call, for this task. */
    public CallFacts as(UUID otherCallId, String otherTask) {
        return new CallFacts(
                otherCallId,
                otherTask,
                tenantId,
                meetingId,
                tier,
                mode,
                routeReason,
                shadow,
                tags,
                featureOn,
                revision,
                traceparent);
    }
}

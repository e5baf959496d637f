package se.superkoncis.decision.domain.meeting;

/** Tells what stands about a tenant now. */
public interface TenantState {
    /** Facts for a meeting; a tenant that nobody knows has no tags and is at home in Sweden. */
    TenantFacts factsFor(String tenantId, String meetingId);
}

package se.superkoncis.decision.domain.meeting;

import java.time.ZoneId;
import java.util.List;

/**
 * What the flag state says of a tenant and one of its meetings.
 *
 * @param cardOn whether the meeting gets a close card
 * @param tags the tenant's tags
 * @param revision of the flag state that says so
 * @param timeZone where the tenant is
 */
public record TenantFacts(boolean cardOn, List<String> tags, long revision, ZoneId timeZone) {
    public TenantFacts {
        tags = List.copyOf(tags);
    }
}

package se.superkoncis.router.domain.meeting;

import se.superkoncis.router.domain.routing.RoutingFacts;

/** Tells the facts of a choice as they stand now. */
public interface RoutingState {
    /** Facts for a meeting; a tenant that nobody knows has no tags. */
    RoutingFacts factsFor(String tenantId, String meetingId);
}

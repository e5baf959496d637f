package se.superkoncis.control.domain.audit;

import java.time.Instant;

/** Answers from a state of the past as services gave them then. */
public interface PastAnswers {

    /** What a tenant, in a meeting or without one (null), got at a moment. */
    TenantSight sight(History.Past past, Instant at, String tenant, String meeting);
}

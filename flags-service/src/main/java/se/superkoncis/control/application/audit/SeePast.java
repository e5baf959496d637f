package se.superkoncis.control.application.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import se.superkoncis.control.domain.audit.History;
import se.superkoncis.control.domain.audit.PastAnswers;
import se.superkoncis.control.domain.audit.TenantSight;

/**
 * What a tenant got at a moment of the past. The transaction is the caller's and sees every tenant, since what a tenant gets
 * follows from documents of the platform; whether the caller may ask for this tenant is looked at before.
 */
@ApplicationScoped
public class SeePast {

    private final History history;
    private final PastAnswers answers;

    SeePast(History history, PastAnswers answers) {
        this.history = history;
        this.answers = answers;
    }

    /** What the tenant, in a meeting or without one (null), got. */
    public TenantSight see(String tenant, String meeting, Instant at) {
        return answers.sight(history.at(at), at, tenant, meeting);
    }
}

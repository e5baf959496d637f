package se.superkoncis.router.adapter.rest;

import java.util.List;
import se.superkoncis.kit.web.Problem;
import se.superkoncis.kit.web.ProblemException;
import se.superkoncis.router.domain.meeting.RecapView;

/** The one recap that a request means. */
final class TheRecap {

    private TheRecap() {}

    /** The version asked for, else the newest; a problem when there is none, or when several tenants use the id. */
    static RecapView of(List<RecapView> recaps, Integer version) {
        List<RecapView> found = recaps.stream()
                .filter(r -> version == null || r.key().version() == version)
                .toList();
        if (found.isEmpty()) {
            throw new ProblemException(Problem.of(
                    404,
                    "no-recap",
                    "There is no recap",
                    "No transcript of this meeting has arrived for your tenant, or it was erased. Check the meeting id"
                            + (version == null ? "." : " and the version.")));
        }
        if (found.stream().map(r -> r.key().tenantId()).distinct().count() > 1) {
            throw new ProblemException(Problem.of(
                    409, "ambiguous-meeting", "Several tenants use this meeting id", "Name the tenant with ?tenant=."));
        }
        return found.get(0);
    }
}

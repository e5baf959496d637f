package se.superkoncis.control.adapter.web.propagation;

import java.time.Instant;
import se.superkoncis.control.domain.propagation.Change;
import se.superkoncis.control.domain.propagation.Report;

/**
 * An instance as the page shows it.
 *
 * @param behindBy revisions that it lacks
 * @param behindSince when the first of them was made; null when it lacks none
 */
record InstanceRow(Report report, long behindBy, Instant behindSince) {

    static InstanceRow of(Report report, long newest, Change missing) {
        return missing == null
                ? new InstanceRow(report, 0, null)
                : new InstanceRow(report, newest - report.revision(), missing.at());
    }

    /** Whether it lacks one revision. */
    public boolean behindByOne() {
        return behindBy == 1;
    }

    /** Whether it lacks something. */
    public boolean behind() {
        return behindSince != null;
    }
}

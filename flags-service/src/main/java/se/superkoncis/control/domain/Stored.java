package se.superkoncis.control.domain;

import java.time.Instant;

/**
 * A document as it stands.
 *
 * @param revision of its last change; it rises over all documents
 * @param changedBy who changed it last
 */
public record Stored<D extends Document>(
        D document, long revision, Instant createdAt, Instant updatedAt, String changedBy) {

    /** Name under which the launch values came. */
    public static final String LAUNCH = "launch";

    /** Name under which the environment seeds. */
    public static final String ENVIRONMENT = "environment";

    /** True while no person has changed it. */
    public boolean untouched() {
        return changedBy.equals(LAUNCH) || changedBy.equals(ENVIRONMENT);
    }
}

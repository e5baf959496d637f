package se.superkoncis.control.adapter.web.audit;

import se.superkoncis.control.domain.audit.TenantSight;

/**
 * What was filled in to see a tenant's past, and what came of it.
 *
 * @param at local time as filled in; empty when it was none, since a field for times cannot show it
 * @param fault which field is not right ({@code tenant}, {@code at}, {@code future}, {@code other}); empty when all are
 * @param sight what the tenant got; null when nothing was asked or something is not right
 */
record Sought(String tenant, String at, String meeting, String fault, TenantSight sight) {

    static Sought nothing(String now) {
        return new Sought("", now, "", "", null);
    }

    /** Its tags then, as a list for people. */
    public String tags() {
        return String.join(", ", sight.tags());
    }

    public boolean found() {
        return sight != null;
    }

    public boolean beforeLog() {
        return sight.at().isBefore(sight.logBegins());
    }
}

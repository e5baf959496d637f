package se.superkoncis.control.adapter.web;

import java.util.List;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tenant;
import se.superkoncis.control.domain.TenantPlan;

/**
 * Some tenants.
 *
 * @param plans all plans
 * @param after the id before the first of them; empty on the first page
 * @param next the id of the last one when there are more, else empty
 * @param sought what they were looked for by; empty when all are shown
 */
record TenantList(
        List<Stored<Tenant>> tenants, List<Stored<TenantPlan>> plans, String after, String next, String sought) {

    public boolean hasNext() {
        return !next.isEmpty();
    }

    public boolean isFirst() {
        return after.isEmpty();
    }

    /** Whether there is such a plan. */
    public boolean knows(String plan) {
        return plans.stream().anyMatch(p -> p.document().id().equals(plan));
    }
}

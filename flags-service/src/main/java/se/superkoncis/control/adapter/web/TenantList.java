package se.superkoncis.control.adapter.web;

import java.util.List;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tenant;

/**
 * Some tenants.
 *
 * @param after the id before the first of them; empty on the first page
 * @param next the id of the last one when there are more, else empty
 */
record TenantList(List<Stored<Tenant>> tenants, String after, String next) {

    public boolean hasNext() {
        return !next.isEmpty();
    }

    public boolean isFirst() {
        return after.isEmpty();
    }
}

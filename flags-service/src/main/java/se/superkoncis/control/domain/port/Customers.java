package se.superkoncis.control.domain.port;

import java.util.List;
import java.util.Map;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tenant;

/** Looks through tenants, as far as the caller may see them. */
public interface Customers {

    /** At most so many whose id or name contains a text, in any case, or that have a tag of this name; by their ids. */
    List<Stored<Tenant>> matching(String text, int limit);

    /** How many have each tag; tags that nobody has are left out. */
    Map<String, Long> byTag();
}

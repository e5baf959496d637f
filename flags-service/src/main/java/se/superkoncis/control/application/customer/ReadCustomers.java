package se.superkoncis.control.application.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tenant;
import se.superkoncis.control.domain.port.Customers;

/** Finds tenants for who does not know their ids by heart, and tells how many a tag is about. */
@ApplicationScoped
public class ReadCustomers {

    private final Customers customers;

    ReadCustomers(Customers customers) {
        this.customers = customers;
    }

    /** At most so many that match a text by id, name or tag. */
    @Transactional
    public List<Stored<Tenant>> matching(String text, int limit) {
        return customers.matching(text, limit);
    }

    /** How many tenants have each tag. */
    @Transactional
    public Map<String, Long> byTag() {
        return customers.byTag();
    }
}

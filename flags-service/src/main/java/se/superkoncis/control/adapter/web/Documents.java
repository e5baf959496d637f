package se.superkoncis.control.adapter.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.superkoncis.control.application.ReadDocuments;
import se.superkoncis.control.application.customer.ReadCustomers;
import se.superkoncis.control.config.ControlConfig;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tenant;
import se.superkoncis.control.domain.TenantPlan;

/** What the pages read. */
@RequestScoped
public class Documents {

    private final ReadDocuments reading;
    private final ReadCustomers customers;
    private final ControlConfig config;
    private List<Stored<Feature>> features;

    Documents(ReadDocuments reading, ReadCustomers customers, ControlConfig config) {
        this.reading = reading;
        this.customers = customers;
        this.config = config;
    }

    /** All features. */
    public List<Stored<Feature>> features() {
        if (features == null) {
            features = all(Feature.class);
        }
        return features;
    }

    /** All of a kind of which there are few. */
    public <D extends Document> List<Stored<D>> all(Class<D> type) {
        List<Stored<D>> all = new ArrayList<>();
        List<Stored<D>> page = reading.page(type, "", config.largestPage());
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page.size() < config.largestPage()
                    ? List.of()
                    : reading.page(type, page.get(page.size() - 1).document().id(), config.largestPage());
        }
        return all;
    }

    /** How many tenants have each tag. */
    Map<String, Long> tenantsByTag() {
        return customers.byTag();
    }

    /**
     * Some tenants.
     *
     * @param sought part of an id or name, or a tag; empty for all, a page after another
     */
    TenantList tenants(String after, String sought) {
        int size = config.page();
        if (!sought.isEmpty()) {
            return new TenantList(customers.matching(sought, size), all(TenantPlan.class), "", "", sought);
        }
        List<Stored<Tenant>> found = reading.page(Tenant.class, after, size + 1);
        boolean more = found.size() > size;
        List<Stored<Tenant>> page = more ? found.subList(0, size) : found;
        return new TenantList(
                page,
                all(TenantPlan.class),
                after,
                more ? page.get(size - 1).document().id() : "",
                "");
    }
}

package se.superkoncis.control.adapter.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import se.superkoncis.control.application.ReadDocuments;
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
    private final ControlConfig config;
    private List<Stored<Feature>> features;

    Documents(ReadDocuments reading, ControlConfig config) {
        this.reading = reading;
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

    TenantList tenants(String after) {
        int size = config.page();
        List<Stored<Tenant>> found = reading.page(Tenant.class, after, size + 1);
        boolean more = found.size() > size;
        List<Stored<Tenant>> page = more ? found.subList(0, size) : found;
        return new TenantList(
                page,
                all(TenantPlan.class),
                after,
                more ? page.get(size - 1).document().id() : "");
    }
}

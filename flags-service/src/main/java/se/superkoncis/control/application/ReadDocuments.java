package se.superkoncis.control.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.port.Stores;

/** Reads documents, as far as the caller may see them. */
@ApplicationScoped
public class ReadDocuments {

    private final Stores stores;

    ReadDocuments(Stores stores) {
        this.stores = stores;
    }

    /** One by its id. */
    @Transactional
    public <D extends Document> Optional<Stored<D>> find(Class<D> type, String id) {
        return stores.of(type).find(id);
    }

    /**
     * Some in the order of their ids.
     *
     * @param afterId the last id that the caller has; empty for the first page
     * @param limit at most so many
     */
    @Transactional
    public <D extends Document> List<Stored<D>> page(Class<D> type, String afterId, int limit) {
        return stores.of(type).page(afterId, limit);
    }
}

package se.superkoncis.control.adapter.db.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.List;
import java.util.Optional;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.port.DocumentStore;

/** The documents of one kind in their table. */
public abstract class PanacheStore<D extends Document, E extends StoredEntity<D>>
        implements DocumentStore<D>, PanacheRepositoryBase<E, String> {

    /** An empty row. */
    protected abstract E row();

    @Override
    public Optional<Stored<D>> find(String id) {
        return findByIdOptional(id).map(StoredEntity::stored);
    }

    @Override
    public List<Stored<D>> page(String afterId, int limit) {
        return stored(find("id > ?1 order by id", afterId).page(0, limit).list());
    }

    @Override
    public void save(Stored<D> stored) {
        String id = stored.document().id();
        E entity = findById(id);
        if (entity == null) {
            entity = row();
            entity.id = id;
            entity.take(stored);
            persist(entity);
        } else {
            entity.take(stored);
        }
        flush();
    }

    @Override
    public void remove(String id) {
        deleteById(id);
    }

    /** Rows as documents. */
    protected final List<Stored<D>> stored(List<E> rows) {
        return rows.stream().map(StoredEntity::stored).toList();
    }
}

package se.superkoncis.control.adapter.db.customer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.superkoncis.control.adapter.db.store.PanacheStore;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tag;

@ApplicationScoped
class TagTable extends PanacheStore<Tag, TagEntity> {

    @Override
    protected TagEntity row() {
        return new TagEntity();
    }

    @Override
    public List<Stored<Tag>> naming(Document other) {
        return other.kind() == Kind.FEATURE
                ? stored(list("array_contains(features, ?1) order by id", other.id()))
                : List.of();
    }
}

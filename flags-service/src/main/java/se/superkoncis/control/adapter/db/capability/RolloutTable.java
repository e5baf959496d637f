package se.superkoncis.control.adapter.db.capability;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.superkoncis.control.adapter.db.store.PanacheStore;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Rollout;
import se.superkoncis.control.domain.Stored;

@ApplicationScoped
class RolloutTable extends PanacheStore<Rollout, RolloutEntity> {

    @Override
    protected RolloutEntity row() {
        return new RolloutEntity();
    }

    /** They are few, and what they name lies deep in the document. */
    @Override
    public List<Stored<Rollout>> naming(Document other) {
        return stored(list("order by id")).stream()
                .filter(r -> r.document().references().stream()
                        .anyMatch(named ->
                                named.kind() == other.kind() && named.id().equals(other.id())))
                .toList();
    }
}

package se.superkoncis.control.adapter.db.capability;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.superkoncis.control.adapter.db.store.PanacheStore;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Stored;

@ApplicationScoped
class FeatureTable extends PanacheStore<Feature, FeatureEntity> {

    @Override
    protected FeatureEntity row() {
        return new FeatureEntity();
    }

    @Override
    public List<Stored<Feature>> naming(Document other) {
        boolean pilot = other.kind() == Kind.TAG || other.kind() == Kind.TENANT;
        return pilot ? stored(list("array_contains(pilotTenants, ?1) order by id", other.id())) : List.of();
    }
}

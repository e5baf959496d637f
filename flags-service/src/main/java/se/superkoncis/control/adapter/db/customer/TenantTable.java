package se.superkoncis.control.adapter.db.customer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.superkoncis.control.adapter.db.store.PanacheStore;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tenant;

@ApplicationScoped
class TenantTable extends PanacheStore<Tenant, TenantEntity> {

    @Override
    protected TenantEntity row() {
        return new TenantEntity();
    }

    @Override
    public List<Stored<Tenant>> naming(Document other) {
        if (other.kind() == Kind.TAG) {
            return stored(list("array_contains(tags, ?1) order by id", other.id()));
        }
        if (other.kind() == Kind.PLAN) {
            return stored(list("plan = ?1 order by id", other.id()));
        }
        return other.kind() == Kind.FEATURE
                ? stored(list("array_contains(modules, ?1) order by id", other.id()))
                : List.of();
    }
}

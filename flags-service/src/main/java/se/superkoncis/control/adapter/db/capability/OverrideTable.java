package se.superkoncis.control.adapter.db.capability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import se.superkoncis.control.adapter.db.store.PanacheStore;
import se.superkoncis.control.adapter.db.store.StoredEntity;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.FlagOverride;
import se.superkoncis.control.domain.Stored;

@ApplicationScoped
class OverrideTable extends PanacheStore<FlagOverride, OverrideTable.OverrideEntity> {

    @Override
    protected OverrideEntity row() {
        return new OverrideEntity();
    }

    @Override
    public List<Stored<FlagOverride>> naming(Document other) {
        return stored(list("target = ?1 order by id", other.key()));
    }

    @Entity(name = "FlagOverride")
    @Table(name = "flag_override")
    static class OverrideEntity extends StoredEntity<FlagOverride> {

        String target;

        @Column(name = "value")
        String json;

        String cause;

        @Column(name = "set_by")
        String by;

        @Column(name = "expires_at")
        Instant expiresAt;

        @Override
        protected FlagOverride document() {
            return new FlagOverride(id, target, json, cause, by, expiresAt);
        }

        @Override
        protected void take(FlagOverride override) {
            target = override.target();
            json = override.json();
            cause = override.cause();
            by = override.by();
            expiresAt = override.expiresAt();
        }
    }
}

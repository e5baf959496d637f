package se.superkoncis.control.adapter.db.capability;

import io.quarkus.arc.Arc;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import se.superkoncis.control.adapter.db.store.StoredEntity;
import se.superkoncis.control.domain.Rollout;
import se.superkoncis.control.domain.port.RolloutForm;

@Entity
@Table(name = "rollout")
class RolloutEntity extends StoredEntity<Rollout> {

    @Column(name = "document")
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String json;

    @Override
    protected Rollout document() {
        return form().rollout(json);
    }

    @Override
    protected void take(Rollout rollout) {
        json = form().json(rollout);
    }

    /** Hibernate makes rows, so nothing can be handed to them. */
    private static RolloutForm form() {
        return Arc.container().instance(RolloutForm.class).get();
    }
}

package se.superkoncis.control.adapter.db.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import se.superkoncis.control.adapter.db.store.StoredEntity;
import se.superkoncis.control.domain.TenantPlan;

@Entity
@Table(name = "plan")
class PlanEntity extends StoredEntity<TenantPlan> {

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> features;

    @Override
    protected TenantPlan document() {
        return new TenantPlan(id, features);
    }

    @Override
    protected void take(TenantPlan plan) {
        features = plan.features();
    }
}

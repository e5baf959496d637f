package se.superkoncis.control.adapter.db.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import se.superkoncis.control.adapter.db.store.StoredEntity;
import se.superkoncis.control.domain.Tenant;

@Entity
@Table(name = "tenant")
class TenantEntity extends StoredEntity<Tenant> {

    String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> tags;

    String plan;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> modules;

    @Column(name = "time_zone")
    String timeZone;

    String locale;

    @Override
    protected Tenant document() {
        return new Tenant(id, name, tags, plan, modules, timeZone, locale);
    }

    @Override
    protected void take(Tenant tenant) {
        name = tenant.name();
        tags = tenant.tags();
        plan = tenant.plan();
        modules = tenant.modules();
        timeZone = tenant.timeZone();
        locale = tenant.locale();
    }
}

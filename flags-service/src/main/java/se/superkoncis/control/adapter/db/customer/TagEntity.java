package se.superkoncis.control.adapter.db.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import se.superkoncis.control.adapter.db.store.StoredEntity;
import se.superkoncis.control.domain.Tag;

@Entity
@Table(name = "tenant_tag")
class TagEntity extends StoredEntity<Tag> {

    String name;

    String description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> features;

    @Column(name = "canary_percentage")
    int canaryPercentage;

    @Override
    protected Tag document() {
        return new Tag(id, name, description, features, canaryPercentage);
    }

    @Override
    protected void take(Tag tag) {
        name = tag.name();
        description = tag.description();
        features = tag.features();
        canaryPercentage = tag.canaryPercentage();
    }
}

package se.superkoncis.control.adapter.db.capability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import se.superkoncis.control.adapter.db.store.StoredEntity;
import se.superkoncis.control.domain.Feature;

@Entity
@Table(name = "feature")
class FeatureEntity extends StoredEntity<Feature> {

    String name;

    String description;

    boolean enabled;

    boolean killed;

    int percentage;

    @Enumerated(EnumType.STRING)
    Feature.Audience audience;

    @Enumerated(EnumType.STRING)
    Feature.Stickiness stickiness;

    @Column(name = "pilot_tenants")
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> pilotTenants;

    String owner;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Override
    protected Feature document() {
        return new Feature(
                id,
                name,
                description,
                enabled,
                killed,
                percentage,
                audience,
                stickiness,
                pilotTenants,
                owner,
                expiresAt);
    }

    @Override
    protected void take(Feature feature) {
        name = feature.name();
        description = feature.description();
        enabled = feature.enabled();
        killed = feature.killed();
        percentage = feature.percentage();
        audience = feature.audience();
        stickiness = feature.stickiness();
        pilotTenants = feature.pilotTenants();
        owner = feature.owner();
        expiresAt = feature.expiresAt();
    }
}

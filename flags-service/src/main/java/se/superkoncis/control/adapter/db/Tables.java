package se.superkoncis.control.adapter.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.FlagOverride;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Rollout;
import se.superkoncis.control.domain.Setting;
import se.superkoncis.control.domain.Tag;
import se.superkoncis.control.domain.Tenant;
import se.superkoncis.control.domain.TenantPlan;
import se.superkoncis.control.domain.port.DocumentStore;
import se.superkoncis.control.domain.port.Stores;

@ApplicationScoped
class Tables implements Stores {

    private static final Map<Class<?>, Kind> KINDS = Map.of(
            Tenant.class,
            Kind.TENANT,
            Tag.class,
            Kind.TAG,
            Feature.class,
            Kind.FEATURE,
            Setting.class,
            Kind.SETTING,
            FlagOverride.class,
            Kind.OVERRIDE,
            Rollout.class,
            Kind.ROLLOUT,
            TenantPlan.class,
            Kind.PLAN);

    private final Map<Kind, DocumentStore<? extends Document>> tables = new EnumMap<>(Kind.class);

    Tables(
            DocumentStore<Tenant> tenants,
            DocumentStore<Tag> tags,
            DocumentStore<Feature> features,
            DocumentStore<Setting> settings,
            DocumentStore<FlagOverride> overrides,
            DocumentStore<Rollout> rollouts,
            DocumentStore<TenantPlan> plans) {
        tables.put(Kind.TENANT, tenants);
        tables.put(Kind.TAG, tags);
        tables.put(Kind.FEATURE, features);
        tables.put(Kind.SETTING, settings);
        tables.put(Kind.OVERRIDE, overrides);
        tables.put(Kind.ROLLOUT, rollouts);
        tables.put(Kind.PLAN, plans);
    }

    @Override
    public DocumentStore<? extends Document> of(Kind kind) {
        return tables.get(kind);
    }

    @Override
    @SuppressWarnings("unchecked") // a kind has one class, and its table holds that
    public <D extends Document> DocumentStore<D> of(Class<D> type) {
        return (DocumentStore<D>) tables.get(KINDS.get(type));
    }
}

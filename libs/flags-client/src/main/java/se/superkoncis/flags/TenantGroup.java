package se.superkoncis.flags;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.superkoncis.flags.documents.Feature;
import se.superkoncis.flags.documents.Feature.Audience;
import se.superkoncis.flags.documents.Plan;
import se.superkoncis.flags.documents.Tenant;
import se.superkoncis.flags.documents.TenantTag;

/**
 * What tenants with the same tags, plan and modules have in common: per feature the percentage that holds for them. There
 * are few groups however many tenants there are, so a change of a tag or feature touches little.
 */
final class TenantGroup {

    /** The plan or the modules lack the feature. */
    static final int NOT_ENTITLED = -1;

    /** No tag of the tenant opens the feature. */
    static final int NO_TAG = -2;

    /** A tag of the tenant is a listed pilot. */
    static final int PILOT = 101;

    private final List<String> tags;
    private final byte[] grants;

    private TenantGroup(List<String> tags, byte[] grants) {
        this.tags = tags;
        this.grants = grants;
    }

    /** What makes two tenants alike. */
    record Key(Set<String> tags, String plan, Set<String> modules) {
        static Key of(Tenant tenant) {
            return new Key(Set.copyOf(tenant.tags()), tenant.plan(), Set.copyOf(tenant.modules()));
        }
    }

    /** Works out the grants of a group; the features' order gives their index. */
    static TenantGroup of(
            List<String> tagIds,
            Key key,
            Collection<Feature> features,
            Map<String, TenantTag> tags,
            Map<String, Plan> plans) {
        byte[] grants = new byte[features.size()];
        int index = 0;
        for (Feature feature : features) {
            grants[index++] = (byte) grant(feature, tagIds, key, tags, plans);
        }
        return new TenantGroup(tagIds, grants);
    }

    private static int grant(
            Feature feature, List<String> tagIds, Key key, Map<String, TenantTag> tags, Map<String, Plan> plans) {
        if (!entitled(feature.id(), key, plans)) {
            return NOT_ENTITLED;
        }
        if (tagIds.stream().anyMatch(feature.pilotTenants()::contains)) {
            return PILOT;
        }
        if (feature.audience() == Audience.EVERYONE) {
            return feature.percentage();
        }
        if (feature.audience() == Audience.UNKNOWN) {
            return NO_TAG;
        }
        return tagIds.stream()
                .map(tags::get)
                .filter(tag -> tag != null && tag.features().contains(feature.id()))
                .mapToInt(tag -> Math.min(tag.canaryPercentage(), feature.percentage()))
                .max()
                .orElse(NO_TAG);
    }

    /** Everyone is entitled to everything until plans exist; a tenant without a plan still is. */
    private static boolean entitled(String feature, Key key, Map<String, Plan> plans) {
        if (plans.isEmpty()) {
            return true;
        }
        if (!key.modules().isEmpty() && !key.modules().contains(feature)) {
            return false;
        }
        if (key.plan() == null) {
            return true;
        }
        Plan plan = plans.get(key.plan());
        return plan != null && plan.features().contains(feature);
    }

    /** 0–100, or one of the constants above. */
    int grant(int featureIndex) {
        return grants[featureIndex];
    }

    List<String> tags() {
        return tags;
    }
}

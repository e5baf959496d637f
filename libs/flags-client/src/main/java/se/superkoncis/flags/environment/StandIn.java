package se.superkoncis.flags.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.superkoncis.flags.documents.Feature;
import se.superkoncis.flags.documents.Feature.Audience;
import se.superkoncis.flags.documents.Feature.Stickiness;
import se.superkoncis.flags.documents.FlagDocument;
import se.superkoncis.flags.documents.Setting;
import se.superkoncis.flags.documents.TenantTag;

/** The documents that the environment stands for while an instance has no snapshot at all. */
public final class StandIn {

    /** The recap router; its canary variables are {@code ROUTER_CANARY_*}. */
    public static final String MODEL_ROUTER = "model-router";

    /** The decision close card; its pilot variables are {@code DECISION_CLOSE_*}. */
    public static final String DECISION_CLOSE_CARD = "decision-close-card";

    private StandIn() {}

    /** Nothing but what the variables say: a feature without one stays unknown and off. */
    public static List<FlagDocument> documents(OperationsEnvironment environment) {
        List<FlagDocument> documents = new ArrayList<>();
        environment
                .routerCanaryTenantTags()
                .ifPresent(tags -> tags.forEach(id -> documents.add(
                        routerTag(id, environment.routerCanaryPercentage().orElse(0)))));
        Set<String> features = new TreeSet<>(environment.features().keySet());
        environment.decisionClosePilotTenants().ifPresent(pilots -> features.add(DECISION_CLOSE_CARD));
        environment.routerCanaryTenantTags().ifPresent(tags -> features.add(MODEL_ROUTER));
        features.forEach(id -> documents.add(feature(id, environment)));
        environment
                .settings()
                .forEach((setting, value) -> documents.add(new Setting(setting.key(), Setting.PLATFORM, value)));
        return documents;
    }

    private static TenantTag routerTag(String id, int percentage) {
        return new TenantTag(id, id, null, List.of(MODEL_ROUTER), percentage, null, null);
    }

    private static Feature feature(String id, OperationsEnvironment environment) {
        boolean card = id.equals(DECISION_CLOSE_CARD);
        boolean byTag =
                id.equals(MODEL_ROUTER) && environment.routerCanaryTenantTags().isPresent();
        List<String> pilots = card ? environment.decisionClosePilotTenants().orElse(List.of()) : List.of();
        int percentage = card ? environment.decisionCloseCanaryPercentage().orElse(pilots.isEmpty() ? 100 : 0) : 100;
        return new Feature(
                id,
                id,
                null,
                environment.features().getOrDefault(id, true),
                false,
                id.equals(MODEL_ROUTER) && !byTag
                        ? environment.routerCanaryPercentage().orElse(100)
                        : percentage,
                byTag ? Audience.TAGS : Audience.EVERYONE,
                Stickiness.TENANT,
                pilots,
                null,
                null);
    }
}

package se.superkoncis.cli.flags.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.superkoncis.flags.Bucket;
import se.superkoncis.flags.Evaluation;
import se.superkoncis.flags.documents.Feature;
import se.superkoncis.flags.documents.Feature.Audience;
import se.superkoncis.flags.documents.Feature.Stickiness;
import se.superkoncis.flags.documents.FlagOverride;
import se.superkoncis.flags.documents.Tenant;
import se.superkoncis.flags.documents.TenantTag;

/**
 * An answer with all that led to it. What counts is the evaluation, which comes from the code that services run; the rest
 * shows the arithmetic behind it.
 *
 * @param feature as it stands
 * @param changedBy who changed the feature last; null when the server does not say
 * @param tenant null for an unknown one, which has no tags
 * @param sticky the id whose bucket counts
 * @param bucket 1–100
 * @param opening the tag of the tenant that opens the feature for the largest share; null when none does
 * @param overrides of the feature that are active
 */
record Explanation(
        Question question,
        Evaluation evaluation,
        Feature feature,
        String changedBy,
        Tenant tenant,
        String sticky,
        int bucket,
        TenantTag opening,
        List<TenantTag> openers,
        List<FlagOverride> overrides) {

    static Explanation of(Question question, State state, Instant now) {
        Feature feature = state.documents().features().get(question.feature());
        Tenant tenant = state.documents().tenants().get(question.tenant());
        boolean byMeeting = feature.stickiness() == Stickiness.MEETING && question.meeting() != null;
        String sticky = byMeeting ? question.meeting() : question.tenant();
        List<TenantTag> openers = state.documents().tags().values().stream()
                .filter(tag -> tag.features().contains(feature.id()))
                .sorted(Comparator.comparing(TenantTag::id))
                .toList();
        return new Explanation(
                question,
                state.snapshot().isEnabled(question.feature(), question.tenant(), question.meeting()),
                feature,
                changedBy(state, question.feature()),
                tenant,
                sticky,
                new Bucket(feature.id()).of(sticky),
                tenant == null ? null : opening(tenant, openers).orElse(null),
                openers,
                active(state, feature, now));
    }

    private static Optional<TenantTag> opening(Tenant tenant, List<TenantTag> openers) {
        return openers.stream()
                .filter(tag -> tenant.tags().contains(tag.id()))
                .max(Comparator.comparingInt(TenantTag::canaryPercentage));
    }

    private static List<FlagOverride> active(State state, Feature feature, Instant now) {
        return state.documents().overrides().getOrDefault(feature.recordKey(), List.of()).stream()
                .filter(override -> override.expiresAt() == null || now.isBefore(override.expiresAt()))
                .toList();
    }

    private static String changedBy(State state, String feature) {
        return state.features().stream()
                .filter(view -> view.path("id").asText().equals(feature))
                .map((JsonNode view) -> view.path("changedBy").asText(null))
                .findFirst()
                .orElse(null);
    }

    /** The share that the tenant's audience gets; empty when no tag opens the feature to it. */
    Optional<Integer> percentage() {
        if (feature.audience() == Audience.EVERYONE) {
            return Optional.of(feature.percentage());
        }
        return Optional.ofNullable(opening).map(tag -> Math.min(tag.canaryPercentage(), feature.percentage()));
    }

    /** The tenant, or the tag of it, that is a listed pilot. */
    Optional<String> pilot() {
        if (feature.pilotTenants().contains(question.tenant())) {
            return Optional.of(question.tenant());
        }
        return tenant == null
                ? Optional.empty()
                : tenant.tags().stream()
                        .filter(feature.pilotTenants()::contains)
                        .findFirst();
    }

    /** Whether the meeting, and not the tenant, has the bucket. */
    boolean byMeeting() {
        return feature.stickiness() == Stickiness.MEETING;
    }
}

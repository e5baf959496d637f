package se.superkoncis.control.domain.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a tenant got at a moment.
 *
 * @param at the moment
 * @param meeting asked about; null when the tenant as such is
 * @param known whether the tenant was registered then; an unknown tenant has no tags
 * @param tags ids of its tags then
 * @param revision of the last change before the moment
 * @param logBegins first moment that is known; before it the launch values are shown
 */
public record TenantSight(
        String tenant,
        String meeting,
        Instant at,
        boolean known,
        List<String> tags,
        long revision,
        Instant logBegins,
        List<FeatureSeen> features,
        List<SettingSeen> settings) {

    public TenantSight {
        tags = List.copyOf(tags);
        features = List.copyOf(features);
        settings = List.copyOf(settings);
    }

    /**
     * A feature's answer.
     *
     * @param reason in the words of flags-client, as in {@code SPLIT}
     * @param percentage share that held; null where no percentage decides
     * @param bucket 1–100; null where no percentage decides
     */
    public record FeatureSeen(
            String id, String name, boolean value, String reason, Integer percentage, Integer bucket) {}

    /**
     * A setting's answer.
     *
     * @param json its value
     * @param scope {@code platform}, {@code tag/<id>}, {@code tenant/<id>} or {@code override/<id>}
     */
    public record SettingSeen(String key, String json, String reason, String scope) {}
}

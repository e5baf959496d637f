package se.superkoncis.control.adapter.web;

import java.time.Instant;
import java.util.List;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tag;

/**
 * A feature as a card shows it.
 *
 * @param openedBy names of the tags that open it
 * @param expired whether it should be gone from the code by now
 */
record FeatureCard(
        Feature feature, long revision, String changedBy, Instant changedAt, List<String> openedBy, boolean expired) {

    static FeatureCard of(Stored<Feature> stored, List<Stored<Tag>> tags, Instant now) {
        Feature feature = stored.document();
        List<String> openedBy = tags.stream()
                .map(Stored::document)
                .filter(tag -> tag.features().contains(feature.id()))
                .map(Tag::name)
                .toList();
        boolean expired = feature.expiresAt() != null && feature.expiresAt().isBefore(now);
        return new FeatureCard(feature, stored.revision(), stored.changedBy(), stored.updatedAt(), openedBy, expired);
    }

    public boolean everyone() {
        return feature.audience() == Feature.Audience.EVERYONE;
    }

    public String pilots() {
        return String.join(", ", feature.pilotTenants());
    }
}

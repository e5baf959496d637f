package se.superkoncis.control.adapter.web.feature;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import se.superkoncis.control.application.usage.ReadUsage.FeatureUsage;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tag;
import se.superkoncis.control.domain.usage.Staleness;
import se.superkoncis.control.domain.usage.Usage;

/**
 * A feature as a card shows it.
 *
 * @param openedBy names of the tags that open it
 * @param usage who asks for it, and whether it should be tidied away
 * @param nearExpiry whether its owner should think of its end
 */
record FeatureCard(Stored<Feature> stored, List<String> openedBy, FeatureUsage usage, boolean nearExpiry) {

    static FeatureCard of(FeatureUsage usage, List<Stored<Tag>> tags, Instant now, Duration near) {
        Feature feature = usage.feature().document();
        List<String> openedBy = tags.stream()
                .map(Stored::document)
                .filter(tag -> tag.features().contains(feature.id()))
                .map(Tag::name)
                .toList();
        boolean nearExpiry = feature.expiresAt() != null
                && feature.expiresAt().isAfter(now)
                && feature.expiresAt().isBefore(now.plus(near));
        return new FeatureCard(usage.feature(), openedBy, usage, nearExpiry);
    }

    /** The feature itself. */
    public Feature feature() {
        return stored.document();
    }

    /** Whether all tenants are its audience. */
    public boolean everyone() {
        return feature().audience() == Feature.Audience.EVERYONE;
    }

    /** Whether the meeting and not the tenant decides who is inside a share. */
    public boolean byMeeting() {
        return feature().stickiness() == Feature.Stickiness.MEETING;
    }

    /** The day of its end as a field for days holds it; empty without one. */
    public String endsOn() {
        return feature().expiresAt() == null
                ? ""
                : feature().expiresAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** Its pilots, with commas between. */
    public String pilots() {
        return String.join(", ", feature().pilotTenants());
    }

    /** Whether its end has passed. */
    public boolean expired() {
        return usage.stale().stream().anyMatch(Staleness.Expired.class::isInstance);
    }

    /** Whether it has an end that lies far ahead. */
    public boolean endsLater() {
        return feature().expiresAt() != null && !expired() && !nearExpiry;
    }

    /** Services that asked for it in the last seven days. */
    public List<Usage> week() {
        return usage.services().stream().filter(u -> u.count() > 0).toList();
    }

    /** The last answer or the begin of counting, where nobody asks for it; null where somebody does. */
    public Staleness.NotEvaluated quiet() {
        return first(Staleness.NotEvaluated.class);
    }

    /** When only those who ask for everything got it; null where that is not so. */
    public Staleness.OnlyInBulk onlyInBulk() {
        return first(Staleness.OnlyInBulk.class);
    }

    /** Answers in bulk of the last seven days. */
    public long weekInBulk() {
        return usage.bulk().stream().mapToLong(Usage::count).sum();
    }

    /** Since when everyone has had it; null where that is not so. */
    public Staleness.FullyOn fullyOn() {
        return first(Staleness.FullyOn.class);
    }

    /** Since when nobody has had it; null where that is not so. */
    public Staleness.FullyOff fullyOff() {
        return first(Staleness.FullyOff.class);
    }

    private <T extends Staleness> T first(Class<T> type) {
        return usage.stale().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }
}

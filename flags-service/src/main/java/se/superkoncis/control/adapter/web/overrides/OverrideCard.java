package se.superkoncis.control.adapter.web.overrides;

import java.time.Duration;
import java.time.Instant;
import se.superkoncis.control.domain.FlagOverride;
import se.superkoncis.control.domain.Stored;

/**
 * An override as a card shows it.
 *
 * @param part names it in the page; ids hold slashes
 * @param left until it ends; null = it does not, zero = it is about to
 */
record OverrideCard(FlagOverride override, String part, Instant since, Duration left) {

    static OverrideCard of(Stored<FlagOverride> stored, Instant now) {
        FlagOverride override = stored.document();
        Duration left = override.expiresAt() == null ? null : Duration.between(now, override.expiresAt());
        return new OverrideCard(
                override,
                override.id().replaceAll("[^a-z0-9]", "-"),
                stored.createdAt(),
                left == null || !left.isNegative() ? left : Duration.ZERO);
    }

    /** Whether it switches a feature on. */
    public boolean switchesOn() {
        return override.feature().isPresent() && override.json().equals("true");
    }

    /** Whether it switches a feature off. */
    public boolean switchesOff() {
        return override.feature().isPresent() && override.json().equals("false");
    }

    /** Whether it ends within a minute, when how long is no longer worth saying. */
    public boolean endsNow() {
        return left != null && left.toMinutes() == 0;
    }
}

package se.superkoncis.router.domain.routing;

import java.util.Locale;

/** The setting {@code router.mode}. */
public enum RouterMode {
    /** No tier but the safety net. */
    OFF,
    /** Candidates run unseen; users get the safety net. */
    SHADOW,
    /** Meetings in the canary get the tiers, the others the safety net. */
    CANARY,
    /** Everybody gets the tiers. */
    LIVE,
    /** The cheap tier only. */
    EMERGENCY;

    /** Name in settings and on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode of this name; a name that this version does not know is the safest one, {@link #OFF}. */
    public static RouterMode of(String name) {
        for (RouterMode mode : values()) {
            if (mode.wireName().equals(name)) {
                return mode;
            }
        }
        return OFF;
    }
}

package se.superkoncis.router.domain.routing;

import java.util.Locale;

/** How a recap is made, from the cheapest to the best. */
public enum Tier {
    /** Verbatim points; the safety net that always works. */
    EXTRACTIVE,
    /** The embedded lexical engine. */
    FAST,
    /** The embedded engine that knows topics, likeness and what recaps are made of. */
    DEEP;

    /** Name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The next cheaper tier; the safety net is its own. */
    public Tier cheaper() {
        return this == EXTRACTIVE ? EXTRACTIVE : values()[ordinal() - 1];
    }

    /** The tier of this name; one that this version does not know, or {@code auto}, is {@link #FAST}. */
    public static Tier of(String name) {
        for (Tier tier : values()) {
            if (tier.wireName().equals(name)) {
                return tier;
            }
        }
        return FAST;
    }
}

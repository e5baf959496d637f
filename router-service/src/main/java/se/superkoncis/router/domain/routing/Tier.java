package se.superkoncis.router.domain.routing;

import java.util.Locale;

/** How a recap is made, from the cheapest to the best. */
public enum Tier {
    /** Verbatim points; the safety net that always works. */
    EXTRACTIVE,
    /** The embedded lexical engine. */
    FAST;

    /** Name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

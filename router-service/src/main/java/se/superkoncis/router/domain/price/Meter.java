package se.superkoncis.router.domain.price;

/** What a provider meters and bills; each meter of an attempt is a cost row of its own. */
public enum Meter {
    /** Tokens read that were not in the provider's cache. */
    INPUT("input-tokens"),
    /** Tokens read from the provider's cache, billed at a lower price. */
    CACHED_INPUT("cached-input-tokens"),
    /** Tokens written, reasoning included. */
    OUTPUT("output-tokens");

    private final String wireName;

    Meter(String wireName) {
        this.wireName = wireName;
    }

    /** FOCUS {@code SkuMeter}. */
    public String wireName() {
        return wireName;
    }
}

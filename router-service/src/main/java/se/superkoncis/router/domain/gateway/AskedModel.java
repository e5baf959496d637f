package se.superkoncis.router.domain.gateway;

import java.util.Locale;
import java.util.Optional;
import se.superkoncis.router.domain.routing.Tier;

/** The names that a client may put in {@code model}. */
public enum AskedModel {
    /** The router's rules choose. */
    AUTO,
    /** The fast tier, where the rules allow it. */
    FAST,
    /** The deep tier, where the rules allow it. */
    DEEP;

    /** Name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The model of exactly this name; empty for one that does not exist here. */
    public static Optional<AskedModel> of(String name) {
        for (AskedModel model : values()) {
            if (model.wireName().equals(name)) {
                return Optional.of(model);
            }
        }
        return Optional.empty();
    }

    /** The tier that was asked for; empty when the rules choose. */
    public Optional<Tier> tier() {
        return this == AUTO ? Optional.empty() : Optional.of(this == FAST ? Tier.FAST : Tier.DEEP);
    }
}

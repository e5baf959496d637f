package se.superkoncis.router.domain.price;

import java.util.Optional;

/** The price catalogue in force. Reading it costs no lock and no file access. */
public interface Prices {

    /**
     * The price of a model; empty when the catalogue does not have it, has it wrongly, or is too old to be trusted.
     * A model without a price may not be called: unknown is never free.
     *
     * @param priceKey as in a deployment's settings, {@code provider/model}
     */
    Optional<ModelPrice> of(String priceKey);

    /** Why {@link #of} has no answer for this key, in words that say what to do. */
    String whyNot(String priceKey);
}

package se.superkoncis.router.domain.price;

/** Where catalogues come from. */
public interface PriceSource {

    /** What was found. */
    sealed interface Reading {

        /** Byte for byte what was read last. */
        record Same() implements Reading {}

        /** A catalogue; some of its entries may be faulty. */
        record Found(PriceCatalogue catalogue) implements Reading {}

        /**
         * No catalogue.
         *
         * @param why in words that say what to do
         */
        record Refused(String why) implements Reading {}
    }

    /**
     * Looks again. A refusal is told once; then the reading is the same until the source changes.
     *
     * @param closely true to compare the content even if the source looks untouched
     */
    Reading read(boolean closely);

    /** Its name, for people. */
    String name();
}

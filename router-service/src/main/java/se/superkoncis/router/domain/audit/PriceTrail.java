package se.superkoncis.router.domain.audit;

import se.superkoncis.router.domain.price.PriceCatalogue;

/** Where it is kept who changed the prices in force. */
@FunctionalInterface
public interface PriceTrail {

    /**
     * Keeps that somebody had the price file read.
     *
     * @param refusal what is wrong with the file; null when it is in force
     */
    void reloaded(String actor, Stand before, Stand after, String refusal);

    /**
     * What was in force.
     *
     * @param version of the catalogue
     * @param models how many have an entry
     * @param refused how many of them cannot be used
     */
    record Stand(String version, int models, int refused) {

        /** What a catalogue holds. */
        public static Stand of(PriceCatalogue catalogue) {
            return new Stand(
                    catalogue.version(),
                    catalogue.entries().size(),
                    catalogue.faulty().size());
        }
    }
}

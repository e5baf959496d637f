package se.superkoncis.cli.audit;

import java.util.Optional;
import se.superkoncis.events.audit.ChainBreak;

/**
 * What a verification found.
 *
 * @param entries how many were good, from the first on
 * @param hash of the last good one
 * @param broken the first break; empty when there is none
 * @param head that the chain was held against; null = none
 * @param trust of that head; null = none
 */
record Finding(long entries, String hash, Optional<ChainBreak> broken, SignedHead head, SignedHead.Trust trust) {

    /** Whether nothing speaks against the trail. */
    boolean good() {
        return broken.isEmpty() && trust != SignedHead.Trust.FORGED;
    }
}

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
 * @param mustBeSigned whether the head has to carry a signature: it was asked for, or the server has a key to sign with
 */
record Finding(
        long entries,
        String hash,
        Optional<ChainBreak> broken,
        SignedHead head,
        SignedHead.Trust trust,
        boolean mustBeSigned) {

    /** Whether nothing speaks against the trail. */
    boolean good() {
        return broken.isEmpty() && trust != SignedHead.Trust.FORGED && !isUnproven();
    }

    /** Whether a signature is missing that has to be there. */
    boolean isUnproven() {
        return mustBeSigned && trust != SignedHead.Trust.SIGNED && trust != SignedHead.Trust.FORGED;
    }
}

package se.superkoncis.router.domain.call;

import java.time.Instant;

/**
 * A call to be made with the deployments of a tier.
 *
 * @param deadline after which an answer is of no use: attempts are cut to it and no new one begins
 * @param atOnce whether an answer is wanted before its charge is written: the ledger has it then and writes it within a moment, and
 *     the cost that is told is what it will write
 */
public record CallRequest(CallFacts facts, ModelRequest request, Instant deadline, boolean atOnce) {

    /** A call whose answer comes when its charge is written. */
    public CallRequest(CallFacts facts, ModelRequest request, Instant deadline) {
        this(facts, request, deadline, false);
    }
}

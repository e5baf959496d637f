package se.superkoncis.router.domain.call;

import java.time.Instant;

/**
 * A call to be made with the deployments of a tier.
 *
 * @param deadline after which an answer is of no use: attempts are cut to it and no new one begins
 */
public record CallRequest(CallFacts facts, ModelRequest request, Instant deadline) {}

package se.superkoncis.control.domain.port;

import java.time.Instant;
import java.util.Optional;

/** Wishes that wait for a second person. */
public interface Proposals {

    /** Percentage above which a second person is needed, 0–100. */
    int above();

    /** What waits for a document. */
    Optional<Proposal> find(String documentKey);

    /** Keeps a wish; one wish a document. */
    void put(String documentKey, Proposal proposal);

    /** Forgets it. */
    void remove(String documentKey);

    /** Who wished which share, and until when it is kept. */
    record Proposal(String proposer, int share, Instant until) {}
}

package se.superkoncis.control.domain.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Wishes that wait for a second person. */
public interface Proposals {

    /** Percentage above which a second person is needed, 0–100. */
    int above();

    /** How long after a kill the one who did it may take it back alone. */
    Duration undoWithin();

    /** What waits under this name: a document's key, and which features it takes in. */
    Optional<Proposal> find(String what);

    /** Keeps a wish in place of what waited under this name, and forgets wishes whose time is over. */
    void put(String what, Proposal proposal);

    /** Forgets it. */
    void remove(String what);

    /** Who wished which share, and until when it is kept. */
    record Proposal(String proposer, int share, Instant until) {}
}

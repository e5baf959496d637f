package se.superkoncis.router.domain.meeting;

import java.time.Instant;
import java.util.Optional;

/** Tells the world about recaps, in the caller's transaction. */
public interface RecapEvents {
    /** Says that the recap is ready and what it cost. */
    void publish(FinishedRecap recap, Optional<Instant> endedAt);
}

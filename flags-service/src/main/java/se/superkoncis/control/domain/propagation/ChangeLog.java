package se.superkoncis.control.domain.propagation;

import java.util.List;
import java.util.Optional;

/** The changes that were made. */
public interface ChangeLog {

    /** The newest changes below a revision, newest first, at most {@code limit}. */
    List<Change> below(long revision, int limit);

    /** The first change above a revision; empty when there is none. */
    Optional<Change> firstAbove(long revision);
}

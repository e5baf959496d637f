package se.superkoncis.control.domain.propagation;

import java.util.List;

/** The changes that were made. */
public interface ChangeLog {

    /** The newest changes below a revision, newest first, at most {@code limit}. */
    List<Change> below(long revision, int limit);
}

package se.superkoncis.control.domain.audit;

import java.time.Instant;
import java.util.List;

/** Documents as they once were, from the log of changes. */
public interface History {

    /**
     * A state of the past.
     *
     * @param revision of the last change in it; 0 when there is none
     * @param begins when the log begins: before that the launch values are shown
     */
    record Past(List<PastDocument> documents, long revision, Instant begins) {
        public Past {
            documents = List.copyOf(documents);
        }
    }

    /** All documents that were there at a moment, inclusive of what was done in its millisecond. */
    Past at(Instant moment);
}

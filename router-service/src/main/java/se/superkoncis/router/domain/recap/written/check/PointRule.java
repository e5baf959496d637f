package se.superkoncis.router.domain.recap.written.check;

import java.util.Optional;
import se.superkoncis.router.domain.recap.written.DraftPoint;
import se.superkoncis.router.domain.recap.written.evidence.Evidence;

/** One thing that must be true of a point. */
interface PointRule {

    /** What is wrong and what to do, in words for the model; empty when nothing is. */
    Optional<String> fault(DraftPoint point, Evidence evidence);

    /** Short code for metrics and the second call. */
    String code();
}

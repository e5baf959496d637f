package se.superkoncis.control.application.rollout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import se.superkoncis.control.domain.rollout.evidence.Evidence;

/** Reads what the gates of a rollout found. */
@ApplicationScoped
public class ReadEvidence {

    private final Evidence evidence;

    ReadEvidence(Evidence evidence) {
        this.evidence = evidence;
    }

    /** The newest looks first, at most so many, of those before {@code id}; {@link Long#MAX_VALUE} is after all. */
    @Transactional
    public List<Evidence.Look> before(String rollout, long id, int limit) {
        return evidence.before(rollout, id, limit);
    }
}

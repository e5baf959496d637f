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

    /** The newest looks first, at most so many. */
    @Transactional
    public List<Evidence.Look> newest(String rollout, int limit) {
        return evidence.newest(rollout, limit);
    }
}

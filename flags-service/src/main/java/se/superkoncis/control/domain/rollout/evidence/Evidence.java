package se.superkoncis.control.domain.rollout.evidence;

import java.time.Instant;
import java.util.List;
import se.superkoncis.control.domain.rollout.gate.Report;

/** The looks at rollouts, with what the gates found. */
public interface Evidence {

    /** Keeps a look; {@code action} is null for one that changed nothing but a count. */
    void add(String rollout, int step, String action, Report report);

    /** The newest looks first. */
    List<Look> newest(String rollout, int limit);

    /** One look; the report is JSON text. */
    record Look(Instant at, int step, String action, String reportJson) {}
}

package se.superkoncis.control.domain.rollout.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import se.superkoncis.control.domain.rollout.gate.Report;

/** The looks at rollouts, with what the gates found. */
public interface Evidence {

    /** Keeps a look; {@code action} is null for one that changed nothing but a count. */
    void add(String rollout, int step, String action, Report report);

    /** The newest looks first, at most so many, of those before {@code id}; {@link Long#MAX_VALUE} is after all. */
    List<Look> before(String rollout, long id, int limit);

    /** Forgets looks from before a moment, but none of these rollouts; tells how many. */
    int forgetBefore(Instant moment, Set<String> keptRollouts);

    /**
     * One look.
     *
     * @param id rises from look to look
     * @param action what became of it; null when it only counted
     */
    record Look(long id, Instant at, int step, String action, Report report) {}
}

package se.superkoncis.control.application.rollout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.superkoncis.control.domain.Rollout;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.port.Stores;
import se.superkoncis.control.domain.rollout.evidence.Evidence;
import se.superkoncis.control.domain.rollout.evidence.Snapshots;

/** Forgets what gates looked at and found long ago. What a rollout that is under way rests on is never forgotten. */
@ApplicationScoped
public class ForgetEvidence {

    private static final int ALL = Integer.MAX_VALUE;

    private final Evidence evidence;
    private final Snapshots snapshots;
    private final Stores stores;
    private final Clock clock;

    ForgetEvidence(Evidence evidence, Snapshots snapshots, Stores stores, Clock clock) {
        this.evidence = evidence;
        this.snapshots = snapshots;
        this.stores = stores;
        this.clock = clock;
    }

    /** Forgets what is older than so much, and tells how many looks and windows that were. */
    @Transactional
    public int olderThan(Duration age) {
        Instant before = clock.instant().minus(age);
        List<Rollout> open = stores.of(Rollout.class).page("", ALL).stream()
                .map(Stored::document)
                .filter(rollout -> rollout.state().active())
                .toList();
        Set<String> rollouts = open.stream().map(Rollout::id).collect(Collectors.toSet());
        Set<String> features = open.stream().map(r -> r.plan().feature()).collect(Collectors.toSet());
        return evidence.forgetBefore(before, rollouts) + snapshots.forgetBefore(before, features);
    }
}

package se.superkoncis.control.application.rollout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import se.superkoncis.control.application.Changes;
import se.superkoncis.control.domain.Rollout;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.rollout.Plan;
import se.superkoncis.control.domain.rollout.RolloutEvent;
import se.superkoncis.control.domain.rollout.RolloutState;
import se.superkoncis.control.domain.rollout.evidence.Sight;
import se.superkoncis.control.domain.rollout.evidence.Snapshots;
import se.superkoncis.control.domain.rollout.gate.Report;

/** Looks through the gates of rollouts and moves them. All that it knows is in the database, so any start goes on. */
@ApplicationScoped
public class LookAfterRollouts {

    /** Name under which rollouts move by themselves. */
    public static final String ACTOR = "rollout";

    private static final int ALL = 10_000;

    private final Changes changes;
    private final Rollouts rollouts;
    private final Snapshots snapshots;
    private final Clock clock;

    LookAfterRollouts(Changes changes, Rollouts rollouts, Snapshots snapshots, Clock clock) {
        this.changes = changes;
        this.rollouts = rollouts;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** Ids of those that have to be looked after. */
    @Transactional
    public List<String> due() {
        return rollouts.store().page("", ALL).stream()
                .map(Stored::document)
                .filter(this::isDue)
                .map(Rollout::id)
                .toList();
    }

    private boolean isDue(Rollout rollout) {
        return rollout.state().active()
                || !(rollout.state() instanceof RolloutState.Killed) && rollouts.isKilled(rollout);
    }

    /** Looks after one; true when it moved. */
    @Transactional
    public boolean look(String id) {
        changes.lock();
        Optional<Stored<Rollout>> found = rollouts.store().find(id).filter(s -> isDue(s.document()));
        if (found.isEmpty()) {
            return false;
        }
        Stored<Rollout> before = found.get();
        Rollout rollout = before.document();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Wish wish = Wish.by(ACTOR, null);
        if (rollouts.isKilled(rollout)) {
            rollouts.happen(before, new RolloutEvent.Kill(now), null, wish);
            return true;
        }
        Report report = report(rollout, now);
        return rollouts.happen(before, new RolloutEvent.Look(report), report, wish)
                .match(done -> done.stored().revision() != before.revision(), refused -> false);
    }

    private Report report(Rollout rollout, Instant now) {
        Plan plan = rollout.plan();
        Instant since = Rollouts.since(rollout, now);
        int step = rollout.state().step();
        int share = step < 0 ? 0 : plan.stages().get(step).share();
        Sight sight = new Sight(
                now,
                since,
                plan.limits().staleAfter(),
                share,
                plan.alphaOfOneTest(),
                snapshots.windows(plan.feature(), since),
                snapshots.readings());
        return Report.of(plan.gates(), plan.guardrails(), sight);
    }
}

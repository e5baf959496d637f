package se.superkoncis.control.application.rollout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import se.superkoncis.control.application.ChangeDocument;
import se.superkoncis.control.application.Changes;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Outcome;
import se.superkoncis.control.domain.Outcome.Refusal;
import se.superkoncis.control.domain.Outcome.Refused;
import se.superkoncis.control.domain.Rollout;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.control.domain.rollout.RolloutEvent;

/** What a person does with a rollout. */
@ApplicationScoped
public class SteerRollout {

    private final Changes changes;
    private final Rollouts rollouts;
    private final Clock clock;

    SteerRollout(Changes changes, Rollouts rollouts, Clock clock) {
        this.changes = changes;
        this.rollouts = rollouts;
        this.clock = clock;
    }

    /** Lets it begin with its first step. */
    @Transactional
    public Outcome<Rollout> start(String id, Wish wish) {
        return happen(id, wish, (by, at) -> new RolloutEvent.Start(by, at));
    }

    /** Lets it stay where it is until it is resumed. */
    @Transactional
    public Outcome<Rollout> hold(String id, Wish wish) {
        return happen(id, wish, (by, at) -> new RolloutEvent.Hold(by, at, reason(wish)));
    }

    /** Lets it go on, also from a cool-down. */
    @Transactional
    public Outcome<Rollout> resume(String id, Wish wish) {
        return happen(id, wish, (by, at) -> new RolloutEvent.Resume(by, at));
    }

    /** Agrees to the next step. */
    @Transactional
    public Outcome<Rollout> approve(String id, Wish wish) {
        return happen(id, wish, (by, at) -> new RolloutEvent.Approve(by, at));
    }

    /** Takes it one step back and ends it. */
    @Transactional
    public Outcome<Rollout> rollBack(String id, Wish wish) {
        return happen(
                id, wish, (by, at) -> new RolloutEvent.RollBack(by, at, Reason.of(Because.ROLLED_BACK_BY, "by", by)));
    }

    /** Ends it where it is. */
    @Transactional
    public Outcome<Rollout> stop(String id, Wish wish) {
        return happen(id, wish, (by, at) -> new RolloutEvent.Stop(by, at));
    }

    private static Reason reason(Wish wish) {
        return wish.reason() == null ? Reason.of(Because.HELD_BY, "by", wish.actor()) : Reason.said(wish.reason());
    }

    private Outcome<Rollout> happen(String id, Wish wish, BiFunction<String, Instant, RolloutEvent> event) {
        changes.lock();
        Optional<Stored<Rollout>> found = rollouts.store().find(id);
        if (found.isEmpty()) {
            return new Refused<>(new Refusal.Unknown(Kind.ROLLOUT, id));
        }
        Stored<Rollout> before = found.get();
        Optional<Refusal> stale = ChangeDocument.staleness(before, wish);
        if (stale.isPresent()) {
            return new Refused<>(stale.get());
        }
        if (rollouts.isKilled(before.document())) {
            return new Refused<>(new Refusal.NotNow(Reason.of(
                    Because.FEATURE_KILLED, "feature", before.document().plan().feature())));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return rollouts.happen(before, event.apply(wish.actor(), now), null, wish);
    }
}

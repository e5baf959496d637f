package se.superkoncis.control.domain.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.control.domain.rollout.gate.Report;

/**
 * Where a rollout stands. Each state says what it makes of each event; what it does not mention is refused, and a kill is
 * mentioned once for all.
 */
public sealed interface RolloutState permits RolloutState.Resting, Running, Held, AwaitingApproval, CoolingDown {

    /** It climbs, waits or comes back by itself: somebody looks after it. */
    default boolean active() {
        return true;
    }

    /** Step whose values hold, -1 = those before the rollout. */
    int step();

    /** When its step began; empty while nobody looks after it. */
    static Optional<Instant> since(RolloutState state) {
        if (state instanceof Running running) {
            return Optional.of(running.since());
        } else if (state instanceof Held held) {
            return Optional.of(held.running().since());
        } else if (state instanceof AwaitingApproval waiting) {
            return Optional.of(waiting.running().since());
        }
        return state instanceof CoolingDown resting
                ? Optional.of(resting.running().since())
                : Optional.empty();
    }

    /** Why it came to this; empty when nothing was said. */
    static Optional<Reason> why(RolloutState state) {
        if (state instanceof Held held) {
            return Optional.ofNullable(held.why());
        } else if (state instanceof AwaitingApproval waiting) {
            return Optional.ofNullable(waiting.why());
        } else if (state instanceof CoolingDown resting) {
            return Optional.ofNullable(resting.why());
        }
        return state instanceof RolledBack back ? Optional.ofNullable(back.why()) : Optional.empty();
    }

    default Answer start(RolloutEvent.Start event, Plan plan) {
        return Answer.Refuses.because(Because.BEGUN_ALREADY);
    }

    default Answer hold(RolloutEvent.Hold event) {
        return Answer.Refuses.because(Because.NOTHING_TO_HOLD);
    }

    default Answer resume(RolloutEvent.Resume event) {
        return Answer.Refuses.because(Because.NOTHING_TO_RESUME);
    }

    default Answer approve(RolloutEvent.Approve event, Plan plan) {
        return Answer.Refuses.because(Because.NOTHING_TO_APPROVE);
    }

    default Answer rollBack(RolloutEvent.RollBack event, Plan plan) {
        return back(
                step() - 1,
                event.at(),
                event.why(),
                Stream.ofNullable(event.why()).toList());
    }

    default Answer stop(RolloutEvent.Stop event) {
        return new Answer.Moves(
                new Stopped(step(), event.at()),
                null,
                "rollout.stopped",
                List.of(Reason.of(Because.STOPPED_BY, "by", event.by())));
    }

    /** A kill wins, whatever the state. The kill switch itself turns the feature off; nothing else is set. */
    default Answer kill(RolloutEvent.Kill event) {
        return new Answer.Moves(
                new Killed(step(), event.at()), null, "rollout.killed", List.of(Reason.of(Because.KILLED)));
    }

    default Answer look(Report report, Plan plan) {
        return new Answer.Stays();
    }

    static Answer back(int target, Instant at, Reason why, List<Reason> told) {
        int step = Math.max(-1, target);
        return new Answer.Moves(new RolledBack(step, at, why), step, "rollout.rolled-back", told);
    }

    /** Nobody looks after it until it is started. */
    sealed interface Resting extends RolloutState {
        @Override
        default boolean active() {
            return false;
        }

        @Override
        default Answer start(RolloutEvent.Start event, Plan plan) {
            return Running.before(event.by(), event.at())
                    .enter(0, event.at(), plan, false, List.of(Reason.of(Because.STARTED_BY, "by", event.by())));
        }

        @Override
        default Answer rollBack(RolloutEvent.RollBack event, Plan plan) {
            return Answer.Refuses.because(Because.NOTHING_TO_ROLL_BACK);
        }

        @Override
        default Answer stop(RolloutEvent.Stop event) {
            return Answer.Refuses.because(Because.NOT_UNDER_WAY);
        }
    }

    /** Not begun. */
    record Draft() implements Resting {
        @Override
        public int step() {
            return -1;
        }
    }

    /** All steps are done. */
    record Completed(int step, Instant at) implements Resting {
        @Override
        public Answer rollBack(RolloutEvent.RollBack event, Plan plan) {
            return back(
                    step - 1,
                    event.at(),
                    event.why(),
                    Stream.ofNullable(event.why()).toList());
        }
    }

    /** Taken back for good; a person decides whether it begins again. */
    record RolledBack(int step, Instant at, Reason why) implements Resting {}

    /** Ended by a person; the values of the step stay. */
    record Stopped(int step, Instant at) implements Resting {}

    /** The feature was killed. */
    record Killed(int step, Instant at) implements Resting {
        @Override
        public Answer kill(RolloutEvent.Kill event) {
            return new Answer.Stays();
        }
    }
}

package se.superkoncis.control.domain.rollout;

import java.time.Instant;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.control.domain.rollout.gate.Report;

/** What happens to a rollout. */
public sealed interface RolloutEvent {

    /** What the state makes of it. */
    Answer on(RolloutState state, Plan plan);

    /** A person lets it begin. */
    record Start(String by, Instant at) implements RolloutEvent {
        @Override
        public Answer on(RolloutState state, Plan plan) {
            return state.start(this, plan);
        }
    }

    /** A person stops the climb for a while. */
    record Hold(String by, Instant at, Reason why) implements RolloutEvent {
        @Override
        public Answer on(RolloutState state, Plan plan) {
            return state.hold(this);
        }
    }

    /** A person lets the climb go on. */
    record Resume(String by, Instant at) implements RolloutEvent {
        @Override
        public Answer on(RolloutState state, Plan plan) {
            return state.resume(this);
        }
    }

    /** A person agrees to the next step. */
    record Approve(String by, Instant at) implements RolloutEvent {
        @Override
        public Answer on(RolloutState state, Plan plan) {
            return state.approve(this, plan);
        }
    }

    /** A person takes it one step back. */
    record RollBack(String by, Instant at, Reason why) implements RolloutEvent {
        @Override
        public Answer on(RolloutState state, Plan plan) {
            return state.rollBack(this, plan);
        }
    }

    /** A person ends it; what is set stays. */
    record Stop(String by, Instant at) implements RolloutEvent {
        @Override
        public Answer on(RolloutState state, Plan plan) {
            return state.stop(this);
        }
    }

    /** The feature is killed. */
    record Kill(Instant at) implements RolloutEvent {
        @Override
        public Answer on(RolloutState state, Plan plan) {
            return state.kill(this);
        }
    }

    /** The gates were looked through. */
    record Look(Report report) implements RolloutEvent {
        @Override
        public Answer on(RolloutState state, Plan plan) {
            return state.look(report, plan);
        }
    }
}

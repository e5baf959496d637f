package se.superkoncis.control.domain.rollout;

import java.time.Instant;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.control.domain.rollout.gate.Report;

/** Taken one step back; it rests before it climbs again. */
public record CoolingDown(Running running, Instant until, Reason why) implements RolloutState {

    @Override
    public int step() {
        return running.step();
    }

    @Override
    public Answer hold(RolloutEvent.Hold event) {
        return running.hold(event);
    }

    @Override
    public Answer resume(RolloutEvent.Resume event) {
        return again(event.at(), "resumed by " + event.by());
    }

    @Override
    public Answer look(Report report, Plan plan) {
        return report.at().isBefore(until) || report.tripped()
                ? new Answer.Stays()
                : again(report.at(), "the cool-down is over");
    }

    private Answer again(Instant at, String why) {
        return new Answer.Moves(running.at(step(), at, running.rollBacks()), null, "rollout.resumed", why);
    }
}

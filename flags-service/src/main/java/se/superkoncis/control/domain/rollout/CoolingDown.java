package se.superkoncis.control.domain.rollout;

import java.time.Instant;
import java.util.List;
import se.superkoncis.control.domain.reason.Because;
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
        return again(event.at(), Reason.of(Because.RESUMED_BY, "by", event.by()));
    }

    @Override
    public Answer look(Report report, Plan plan) {
        return report.at().isBefore(until) || report.tripped()
                ? new Answer.Stays()
                : again(report.at(), Reason.of(Because.COOL_DOWN_OVER));
    }

    private Answer again(Instant at, Reason why) {
        return new Answer.Moves(running.at(step(), at, running.rollBacks()), null, "rollout.resumed", List.of(why));
    }
}

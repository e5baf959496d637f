package se.superkoncis.control.domain.rollout;

import java.time.Instant;
import java.util.List;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.control.domain.rollout.gate.Report;

/** The step below is done and a person lets the next one begin. */
public record AwaitingApproval(Running running, Instant at, Reason why) implements RolloutState {

    @Override
    public int step() {
        return running.step();
    }

    @Override
    public Answer approve(RolloutEvent.Approve event, Plan plan) {
        int next = step() + 1;
        if (plan.asksSecondPerson(next) && event.by().equals(running.proposer())) {
            return new Answer.Refuses(Reason.of(Because.OWN_ROLLOUT, "above", Plan.FOUR_EYES_ABOVE));
        }
        return new Answer.Moves(
                running.at(next, event.at(), running.rollBacks()),
                next,
                "rollout.advanced",
                List.of(Reason.of(Because.APPROVED_BY, "by", event.by())));
    }

    @Override
    public Answer hold(RolloutEvent.Hold event) {
        return running.step() < 0 ? Answer.Refuses.because(Because.NOT_BEGUN) : running.hold(event);
    }

    @Override
    public Answer look(Report report, Plan plan) {
        if (running.step() < 0) {
            return new Answer.Stays();
        }
        if (report.tripped() || report.asksToRollBack()) {
            return running.takenBack(report, plan);
        }
        return report.asksToHold()
                ? new Answer.Moves(
                        new Held(running, report.at(), false, report.reason()), null, "rollout.held", report.reasons())
                : new Answer.Stays();
    }
}

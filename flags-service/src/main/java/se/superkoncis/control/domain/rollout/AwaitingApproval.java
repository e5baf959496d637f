package se.superkoncis.control.domain.rollout;

import java.time.Instant;
import se.superkoncis.control.domain.rollout.gate.Report;

/** The step below is done and a person lets the next one begin. */
public record AwaitingApproval(Running running, Instant at, String why) implements RolloutState {

    @Override
    public int step() {
        return running.step();
    }

    @Override
    public Answer approve(RolloutEvent.Approve event, Plan plan) {
        int next = step() + 1;
        if (plan.asksSecondPerson(next) && event.by().equals(running.proposer())) {
            return new Answer.Refuses("You started it, and above " + Plan.FOUR_EYES_ABOVE
                    + " % a second person agrees. Ask somebody else to approve it.");
        }
        return new Answer.Moves(
                running.at(next, event.at(), running.rollBacks()),
                next,
                "rollout.advanced",
                "approved by " + event.by());
    }

    @Override
    public Answer hold(RolloutEvent.Hold event) {
        return running.step() < 0
                ? new Answer.Refuses("It has not begun. Leave it unapproved, or stop it.")
                : running.hold(event);
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
                        new Held(running, report.at(), false, report.why()), null, "rollout.held", report.why())
                : new Answer.Stays();
    }
}

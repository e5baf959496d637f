package se.superkoncis.control.domain.rollout;

import java.time.Instant;
import java.util.List;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.control.domain.rollout.gate.Report;
import se.superkoncis.control.domain.rollout.gate.Verdict;

/**
 * It stays where it is.
 *
 * @param byPerson true = until a person resumes it, false = until the gates pass again
 */
public record Held(Running running, Instant at, boolean byPerson, Reason why) implements RolloutState {

    @Override
    public int step() {
        return running.step();
    }

    @Override
    public Answer hold(RolloutEvent.Hold event) {
        return byPerson
                ? new Answer.Stays()
                : new Answer.Moves(
                        new Held(running, event.at(), true, event.why()),
                        null,
                        "rollout.held",
                        List.of(Running.heldBy(event.by())));
    }

    @Override
    public Answer resume(RolloutEvent.Resume event) {
        return new Answer.Moves(
                afresh(), null, "rollout.resumed", List.of(Reason.of(Because.RESUMED_BY, "by", event.by())));
    }

    /** Being held protects nobody from what is set already: what is bad enough is taken back all the same. */
    @Override
    public Answer look(Report report, Plan plan) {
        if (report.tripped() || report.asksToRollBack()) {
            return running.takenBack(report, plan);
        }
        return byPerson || report.verdict() != Verdict.PASS
                ? new Answer.Stays()
                : new Answer.Moves(afresh(), null, "rollout.resumed", List.of(Reason.of(Because.GATES_PASS_AGAIN)));
    }

    private Running afresh() {
        return new Running(
                running.step(),
                running.since(),
                0,
                running.failures(),
                0,
                running.dataTo(),
                running.seenTo(),
                running.rollBacks(),
                running.proposer());
    }
}

package se.superkoncis.control.domain.rollout;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.control.domain.rollout.gate.Report;
import se.superkoncis.control.domain.rollout.gate.Verdict;

/**
 * It bakes in a step.
 *
 * @param since when the step began
 * @param passes looks in a row that passed on new data
 * @param failures looks on new data that failed
 * @param errors looks in a row that ended in error on new data
 * @param dataTo end of the newest data that was judged; null before the first
 * @param seenTo end of the newest data that was looked at and said nothing yet; null before the first. It is judged when
 *     the rest of it has come: arms and KPIs are told one after the other
 * @param rollBacks times that it was taken back so far
 * @param proposer who started it
 */
public record Running(
        int step,
        Instant since,
        int passes,
        int failures,
        int errors,
        Instant dataTo,
        Instant seenTo,
        int rollBacks,
        String proposer)
        implements RolloutState {

    static Running before(String proposer, Instant at) {
        return new Running(-1, at, 0, 0, 0, null, null, 0, proposer);
    }

    /** The same person's rollout at the begin of a step. */
    Running at(int other, Instant begin, int takenBack) {
        return new Running(other, begin, 0, 0, 0, null, null, takenBack, proposer);
    }

    /** Goes into a step, or asks a person first. */
    Answer enter(int next, Instant at, Plan plan, boolean advisory, List<Reason> why) {
        boolean asks = plan.stages().get(next).approval() || plan.asksSecondPerson(next) || advisory;
        if (asks) {
            Reason reason = plan.asksSecondPerson(next)
                    ? Reason.of(Because.ABOVE_HALF, "above", Plan.FOUR_EYES_ABOVE)
                    : Reason.of(advisory ? Because.ADVISORY : Because.STEP_ASKS);
            return new Answer.Moves(
                    new AwaitingApproval(this, at, reason),
                    null,
                    "rollout.awaits-approval",
                    Stream.concat(why.stream(), Stream.of(reason)).toList());
        }
        return new Answer.Moves(at(next, at, rollBacks), next, "rollout.advanced", why);
    }

    @Override
    public Answer hold(RolloutEvent.Hold event) {
        return new Answer.Moves(
                new Held(this, event.at(), true, event.why()), null, "rollout.held", List.of(heldBy(event.by())));
    }

    static Reason heldBy(String person) {
        return Reason.of(Because.HELD_BY, "by", person);
    }

    @Override
    public Answer look(Report report, Plan plan) {
        if (report.tripped()) {
            return takenBack(report, plan);
        }
        Running counted = isNews(report) ? counted(report) : this;
        if (report.asksToRollBack() && counted.failures > plan.limits().failures()) {
            return takenBack(report, plan);
        }
        boolean tooManyErrors = counted.errors > plan.limits().errors();
        if (report.asksToHold() && !report.asksToRollBack() || tooManyErrors) {
            return new Answer.Moves(
                    new Held(counted, report.at(), false, report.reason()), null, "rollout.held", report.reasons());
        }
        boolean done = report.verdict() == Verdict.PASS
                && counted.passes >= plan.limits().passes()
                && !report.at().isBefore(since.plus(plan.stages().get(step).bake()));
        if (!done) {
            return counted.equals(this) ? new Answer.Stays() : new Answer.Notes(counted);
        }
        return plan.isLast(step)
                ? new Answer.Moves(new Completed(step, report.at()), null, "rollout.completed", report.reasons())
                : counted.enter(step + 1, report.at(), plan, report.advisory(), report.reasons());
    }

    /** Data counts once when it is judged, and is noted once before that. */
    private boolean isNews(Report report) {
        boolean unjudged = after(report.dataTo(), dataTo);
        return report.verdict() == Verdict.INCONCLUSIVE ? unjudged && after(report.dataTo(), seenTo) : unjudged;
    }

    private static boolean after(Instant end, Instant known) {
        return end != null && (known == null || end.isAfter(known));
    }

    private Running counted(Report report) {
        return switch (report.verdict()) {
            case PASS -> judged(report, passes + 1, failures, 0);
            case FAIL -> judged(report, 0, report.asksToRollBack() ? failures + 1 : failures, 0);
            case ERROR -> judged(report, 0, failures, errors + 1);
            case INCONCLUSIVE ->
                new Running(step, since, passes, failures, 0, dataTo, report.dataTo(), rollBacks, proposer);
        };
    }

    private Running judged(Report report, int passed, int failed, int wrong) {
        return new Running(step, since, passed, failed, wrong, report.dataTo(), seenTo, rollBacks, proposer);
    }

    /** One step back: after a rest it comes again, unless it has come too often or there is no step left. */
    Answer takenBack(Report report, Plan plan) {
        int target = step - 1;
        if (target < 0 || rollBacks >= plan.limits().rollBacks()) {
            return RolloutState.back(target, report.at(), report.reason(), report.reasons());
        }
        Instant until = report.at().plus(plan.limits().rest(rollBacks));
        return new Answer.Moves(
                new CoolingDown(at(target, report.at(), rollBacks + 1), until, report.reason()),
                target,
                "rollout.rolled-back",
                report.reasons());
    }
}

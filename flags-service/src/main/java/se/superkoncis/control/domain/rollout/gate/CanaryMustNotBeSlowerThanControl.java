package se.superkoncis.control.domain.rollout.gate;

import java.util.Locale;
import java.util.Optional;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.control.domain.rollout.evidence.Comparison;
import se.superkoncis.control.domain.rollout.evidence.Sight;
import se.superkoncis.control.domain.rollout.statistics.Interval;
import se.superkoncis.control.domain.rollout.statistics.RankTest;

/**
 * The canary's times are no longer than the control's. Rolls back when they are longer by an effect that matters, at all
 * looks together; holds while one look says so.
 *
 * @param effect Cliff's delta from which slower matters, 0 to 1; below 0.147 is called negligible (J. Romano et al., 2006)
 */
public record CanaryMustNotBeSlowerThanControl(String measure, long minimumSample, double effect) implements Gate {

    private static final String RULE = "CanaryMustNotBeSlowerThanControl";

    @Override
    public boolean comparative() {
        return true;
    }

    @Override
    public Finding judge(Sight sight) {
        Comparison data = sight.comparison(measure);
        Optional<Finding> missing = CanaryNeedsMinimumSample.missing(RULE, this, Reaction.ROLL_BACK, sight, data);
        if (missing.isPresent()) {
            return missing.get();
        }
        if (!data.timed()) {
            return Finding.of(RULE, measure, Verdict.ERROR, Reaction.HOLD, Reason.of(Because.NO_TIMES))
                    .with(data.canaryCases(), data.controlCases(), null, null);
        }
        return judged(data, sight.alpha());
    }

    private Finding judged(Comparison data, double alpha) {
        RankTest ranks = data.ranks();
        Interval delta = ranks.interval();
        double always = ranks.lowerAlways(alpha);
        Finding finding;
        if (always > 0 && ranks.delta() >= effect) {
            finding = say(Verdict.FAIL, Reaction.ROLL_BACK, Because.SLOWER, always);
        } else if (delta.lower() > 0 && ranks.delta() >= effect) {
            finding = say(Verdict.FAIL, Reaction.HOLD, Because.SEEMS_SLOWER, always);
        } else if (delta.upper() > effect) {
            finding = say(Verdict.INCONCLUSIVE, Reaction.HOLD, Because.COULD_BE_SLOWER, always);
        } else {
            finding = say(Verdict.PASS, Reaction.ROLL_BACK, Because.NOT_SLOWER, always);
        }
        return finding.with(data.canaryCases(), data.controlCases(), delta, null);
    }

    private Finding say(Verdict verdict, Reaction reaction, Because what, double always) {
        return Finding.of(
                RULE,
                measure,
                verdict,
                reaction,
                Reason.of(what, "always", String.format(Locale.ROOT, "%.4f", always)));
    }
}

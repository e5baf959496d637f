package se.superkoncis.control.domain.rollout.gate;

import java.util.Locale;
import java.util.Optional;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.control.domain.rollout.evidence.Comparison;
import se.superkoncis.control.domain.rollout.evidence.Sight;
import se.superkoncis.control.domain.rollout.statistics.Interval;
import se.superkoncis.control.domain.rollout.statistics.Rate;

/**
 * The canary's share of good cases is above a level, whatever the control does. Never rolls back by itself: it holds until
 * the level is kept.
 *
 * @param level the share that must be exceeded, 0 to 1
 */
public record CanaryKeepsItsLevel(String measure, long minimumSample, double level) implements Gate {

    private static final String RULE = "CanaryKeepsItsLevel";

    @Override
    public boolean comparative() {
        return false;
    }

    @Override
    public Finding judge(Sight sight) {
        Comparison data = sight.comparison(measure);
        Optional<Finding> missing = CanaryNeedsMinimumSample.missing(RULE, this, Reaction.HOLD, sight, data);
        return missing.orElseGet(() -> judged(data));
    }

    private Finding judged(Comparison data) {
        Rate failures = data.canaryFailures();
        Interval good = new Rate(failures.n() - failures.hits(), failures.n()).wilson();
        if (good.lower() > level) {
            return say(Verdict.PASS, Because.ABOVE_LEVEL, good, data);
        }
        return good.upper() < level
                ? say(Verdict.FAIL, Because.BELOW_LEVEL, good, data)
                : say(Verdict.INCONCLUSIVE, Because.NEAR_LEVEL, good, data);
    }

    private Finding say(Verdict verdict, Because what, Interval good, Comparison data) {
        Reason why = Reason.of(what, "good", percent(good.estimate()), "level", percent(level));
        return Finding.of(RULE, measure, verdict, Reaction.HOLD, why)
                .with(data.canaryCases(), data.controlCases(), good, null);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f", 100 * share);
    }
}

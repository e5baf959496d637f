package se.superkoncis.control.domain.rollout.gate;

import java.util.Locale;
import java.util.Optional;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.control.domain.rollout.evidence.Comparison;
import se.superkoncis.control.domain.rollout.evidence.Sight;
import se.superkoncis.control.domain.rollout.statistics.HarmTest;
import se.superkoncis.control.domain.rollout.statistics.Interval;

/**
 * The canary fails no more often than the control beside it. Rolls back when the {@link HarmTest always-valid test} says
 * so; holds while one look's interval says so or still leaves room for more than the tolerated difference.
 *
 * @param tolerance failures of the canary above the control's that still pass, as a share, 0 to 1
 */
public record CanaryMustNotFailMoreThanControl(String measure, long minimumSample, double tolerance) implements Gate {

    private static final String RULE = "CanaryMustNotFailMoreThanControl";

    @Override
    public boolean comparative() {
        return true;
    }

    @Override
    public Finding judge(Sight sight) {
        Comparison data = sight.comparison(measure);
        Optional<Finding> missing = CanaryNeedsMinimumSample.missing(RULE, this, Reaction.ROLL_BACK, sight, data);
        return missing.orElseGet(() -> judged(data, sight.alpha()));
    }

    private Finding judged(Comparison data, double alpha) {
        double p = data.harm();
        Interval difference = data.canaryFailures().minus(data.controlFailures());
        Finding finding;
        if (p <= alpha) {
            finding = say(Verdict.FAIL, Reaction.ROLL_BACK, Because.FAILS_MORE, p, alpha);
        } else if (difference.lower() > 0) {
            finding = say(Verdict.FAIL, Reaction.HOLD, Because.SEEMS_TO_FAIL_MORE, p, alpha);
        } else if (difference.upper() > tolerance) {
            finding = say(Verdict.INCONCLUSIVE, Reaction.HOLD, Because.COULD_FAIL_MORE, p, alpha);
        } else {
            finding = say(Verdict.PASS, Reaction.ROLL_BACK, Because.FAILS_NO_MORE, p, alpha);
        }
        return finding.with(data.canaryCases(), data.controlCases(), difference, p);
    }

    private Finding say(Verdict verdict, Reaction reaction, Because what, double p, double alpha) {
        return Finding.of(
                RULE, measure, verdict, reaction, Reason.of(what, "p", decimals(p), "alpha", decimals(alpha)));
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}

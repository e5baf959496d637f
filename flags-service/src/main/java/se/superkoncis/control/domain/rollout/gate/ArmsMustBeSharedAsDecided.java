package se.superkoncis.control.domain.rollout.gate;

import java.util.Locale;
import java.util.Optional;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.control.domain.rollout.evidence.Comparison;
import se.superkoncis.control.domain.rollout.evidence.Sight;
import se.superkoncis.control.domain.rollout.statistics.SampleRatioTest;

/** The arms hold as many tenants as the percentage says; otherwise one of them loses cases and no comparison counts. */
final class ArmsMustBeSharedAsDecided {

    private static final String RULE = "ArmsMustBeSharedAsDecided";
    private static final double ALPHA = 0.001;

    private ArmsMustBeSharedAsDecided() {}

    static Optional<Finding> judge(Gate gate, Sight sight) {
        Comparison data = sight.comparison(gate.measure()).ofBoth();
        long canary = data.canaryTenants();
        long control = data.controlTenants();
        if (!sight.compares() || canary + control == 0) {
            return Optional.empty();
        }
        double share = sight.share() / 100.0;
        double p = SampleRatioTest.pValue(canary, control, share);
        boolean off = p <= ALPHA;
        Reason why = Reason.of(
                off ? Because.NOT_SHARED_AS_DECIDED : Because.SHARED_AS_DECIDED,
                "canary",
                canary,
                "all",
                canary + control,
                "share",
                sight.share(),
                "p",
                String.format(Locale.ROOT, "%.4f", p));
        return Optional.of(Finding.of(RULE, gate.measure(), off ? Verdict.FAIL : Verdict.PASS, Reaction.HOLD, why)
                .with(canary, control, null, p));
    }
}

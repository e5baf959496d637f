package se.superkoncis.control.domain.rollout.gate;

import java.util.Optional;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.control.domain.rollout.evidence.Comparison;
import se.superkoncis.control.domain.rollout.evidence.Sight;

/** Nothing is said on too little, stale or no data; and nothing good or bad on data that cannot be. */
final class CanaryNeedsMinimumSample {

    private CanaryNeedsMinimumSample() {}

    /** Why the gate cannot judge yet; empty when it can. */
    static Optional<Finding> missing(String rule, Gate gate, Reaction reaction, Sight sight, Comparison data) {
        Optional<Reason> contradiction = data.contradiction();
        if (contradiction.isPresent()) {
            return finding(rule, gate, reaction, data, Verdict.ERROR, contradiction.get());
        }
        boolean both = gate.comparative();
        if (data.canary().isEmpty() || both && data.control().isEmpty()) {
            return finding(rule, gate, reaction, data, Verdict.INCONCLUSIVE, Reason.of(Because.NO_DATA));
        }
        boolean stale = both
                ? data.to().filter(to -> !sight.stale(to)).isEmpty()
                : sight.stale(data.canary().get(data.canary().size() - 1).to());
        if (stale) {
            return finding(
                    rule,
                    gate,
                    reaction,
                    data,
                    Verdict.INCONCLUSIVE,
                    Reason.of(Because.DATA_STALE, "age", sight.staleAfter()));
        }
        long least = both ? Math.min(data.canaryCases(), data.controlCases()) : data.canaryCases();
        return least < gate.minimumSample()
                ? finding(
                        rule,
                        gate,
                        reaction,
                        data,
                        Verdict.INCONCLUSIVE,
                        Reason.of(Because.TOO_FEW_CASES, "needed", gate.minimumSample(), "least", least))
                : Optional.empty();
    }

    private static Optional<Finding> finding(
            String rule, Gate gate, Reaction reaction, Comparison data, Verdict verdict, Reason why) {
        return Optional.of(Finding.of(rule, gate.measure(), verdict, reaction, why)
                .with(data.canaryCases(), data.controlCases(), null, null));
    }
}

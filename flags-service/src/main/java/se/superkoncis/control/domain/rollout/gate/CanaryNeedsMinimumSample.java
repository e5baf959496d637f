package se.superkoncis.control.domain.rollout.gate;

import java.util.Optional;
import se.superkoncis.control.domain.rollout.evidence.Comparison;
import se.superkoncis.control.domain.rollout.evidence.Sight;

/** Nothing is said on too little, stale or no data; and nothing good or bad on data that cannot be. */
final class CanaryNeedsMinimumSample {

    private CanaryNeedsMinimumSample() {}

    /** Why the gate cannot judge yet; empty when it can. */
    static Optional<Finding> missing(String rule, Gate gate, Reaction reaction, Sight sight, Comparison data) {
        Optional<String> contradiction = data.contradiction();
        if (contradiction.isPresent()) {
            return finding(rule, gate, reaction, data, Verdict.ERROR, contradiction.get() + "; correct its source");
        }
        boolean both = gate.comparative();
        if (data.canary().isEmpty() || both && data.control().isEmpty()) {
            return finding(rule, gate, reaction, data, Verdict.INCONCLUSIVE, "no data of this step yet");
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
                    "the newest data is older than " + sight.staleAfter() + "; see whether metrics-service runs");
        }
        long least = both ? Math.min(data.canaryCases(), data.controlCases()) : data.canaryCases();
        return least < gate.minimumSample()
                ? finding(
                        rule,
                        gate,
                        reaction,
                        data,
                        Verdict.INCONCLUSIVE,
                        "needs " + gate.minimumSample() + " cases an arm, the smaller one has " + least)
                : Optional.empty();
    }

    private static Optional<Finding> finding(
            String rule, Gate gate, Reaction reaction, Comparison data, Verdict verdict, String why) {
        return Optional.of(Finding.of(rule, gate.measure(), verdict, reaction, why)
                .with(data.canaryCases(), data.controlCases(), null, null));
    }
}

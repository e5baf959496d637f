package se.superkoncis.control.domain.rollout.gate;

import java.util.Optional;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.control.domain.rollout.evidence.Reading;
import se.superkoncis.control.domain.rollout.evidence.Sight;

/** A tripped guardrail of the rollout takes it back; one that nobody has heard of lately lets it wait. */
final class NoGuardrailMayBeTripped {

    private static final String RULE = "NoGuardrailMayBeTripped";

    private NoGuardrailMayBeTripped() {}

    static Finding judge(String kpi, Sight sight) {
        Optional<Reading> reading = sight.reading(kpi);
        if (reading.isPresent() && reading.get().state() == Reading.State.TRIPPED) {
            return Finding.of(RULE, kpi, Verdict.FAIL, Reaction.ROLL_BACK, Reason.of(Because.GUARDRAIL_TRIPPED));
        }
        boolean known = reading.isPresent()
                && reading.get().state() == Reading.State.GOOD
                && !sight.stale(reading.get().to());
        return known
                ? Finding.of(RULE, kpi, Verdict.PASS, Reaction.ROLL_BACK, Reason.of(Because.GUARDRAIL_HOLDS))
                : Finding.of(RULE, kpi, Verdict.INCONCLUSIVE, Reaction.HOLD, Reason.of(Because.GUARDRAIL_UNHEARD));
    }
}

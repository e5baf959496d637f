package se.superkoncis.control.domain.rollout.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.control.domain.rollout.evidence.Sight;

/**
 * What all gates found at one look.
 *
 * @param dataTo end of the newest data; null without any
 * @param advisory true where statistics advise and a person decides
 */
public record Report(Instant at, Instant dataTo, boolean advisory, List<Finding> findings) {

    private static final int MOST_TOLD = 20;

    public Report {
        findings = List.copyOf(findings);
    }

    /** Looks through all gates. Comparisons need a control beside the canary: without one they say nothing. */
    public static Report of(List<Gate> gates, List<String> guardrails, Sight sight) {
        List<Finding> findings = new ArrayList<>();
        boolean advisory = false;
        guardrails.forEach(kpi -> findings.add(NoGuardrailMayBeTripped.judge(kpi, sight)));
        for (Gate gate : gates) {
            if (!gate.comparative() || sight.compares()) {
                findings.add(gate.judge(sight));
                advisory |= TwentyTenantsAnArmLetStatisticsDecide.advisesOnly(gate, sight);
                if (gate.comparative()) {
                    ArmsMustBeSharedAsDecided.judge(gate, sight).ifPresent(findings::add);
                }
            }
        }
        return new Report(sight.now(), sight.newest().orElse(null), advisory, findings);
    }

    /** A guardrail has tripped: nothing is waited for. */
    public boolean tripped() {
        return findings.stream()
                .anyMatch(f -> f.rule().equals("NoGuardrailMayBeTripped") && f.verdict() == Verdict.FAIL);
    }

    /** Something fails so surely that the step should be left. Where statistics only advise, that is a person's decision. */
    public boolean asksToRollBack() {
        return !advisory && findings.stream().anyMatch(f -> f.asks(Reaction.ROLL_BACK));
    }

    /** Something fails, but not so surely. */
    public boolean asksToHold() {
        return findings.stream().anyMatch(f -> f.verdict() == Verdict.FAIL);
    }

    /** FAIL before ERROR before INCONCLUSIVE before PASS. */
    public Verdict verdict() {
        for (Verdict worst : List.of(Verdict.FAIL, Verdict.ERROR, Verdict.INCONCLUSIVE)) {
            if (findings.stream().anyMatch(f -> f.verdict() == worst)) {
                return worst;
            }
        }
        return Verdict.PASS;
    }

    /** Why, in words: the findings that carry the verdict. */
    public String why() {
        return findings.stream()
                .filter(f -> f.verdict() == verdict())
                .map(f -> (f.measure() == null ? "" : f.measure() + " ") + f.why())
                .collect(Collectors.joining("; "));
    }

    /** The same as reasons of their own, a finding's measure before its reason. */
    public List<Reason> reasons() {
        return findings.stream()
                .filter(f -> f.verdict() == verdict())
                .map(Finding::measured)
                .limit(MOST_TOLD)
                .toList();
    }

    /** The same as one reason; the pages say it from the findings themselves. */
    public Reason reason() {
        return Reason.of(Because.GATES, "findings", why());
    }
}

package se.superkoncis.control.domain.rollout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.superkoncis.control.domain.form.FieldFault;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.rollout.gate.Gate;

/**
 * What a rollout does and what it obeys.
 *
 * @param feature id of the feature that it rolls out; its kill ends the rollout
 * @param guardrails KPIs whose tripped guardrail takes it back
 */
public record Plan(String feature, List<Stage> stages, List<Gate> gates, List<String> guardrails, Limits limits) {

    /** Probability that a whole rollout is taken back though nothing is wrong. */
    public static final double ALPHA = 0.05;

    /** Share above which a second person is asked. */
    public static final int FOUR_EYES_ABOVE = 50;

    private static final int MAX = 20;

    public Plan {
        stages = stages == null ? List.of() : List.copyOf(stages);
        gates = gates == null ? List.of() : List.copyOf(gates);
        guardrails = guardrails == null ? List.of() : List.copyOf(guardrails);
        limits = limits == null ? Limits.DEFAULT : limits;
    }

    /**
     * What one test of one step may spend of {@link #ALPHA}: an equal part (Bonferroni), also of the runs after a
     * cool-down, so that the whole stays within it.
     */
    public double alphaOfOneTest() {
        long compared =
                stages.stream().filter(s -> s.share() > 0 && s.share() < 100).count();
        long tests = gates.stream().filter(Gate::comparative).count();
        return ALPHA / Math.max(1, compared * tests * (1 + limits.rollBacks()));
    }

    /**
     * What each target is set to in a step.
     *
     * @param baseline what stood before the rollout
     * @param step number from 0; -1 gives the baseline
     */
    public List<Change> at(int step, List<Change> baseline) {
        Map<String, Change> values = new LinkedHashMap<>();
        baseline.forEach(c -> values.put(c.target(), c));
        stages.stream().limit(step + 1L).flatMap(s -> s.changes().stream()).forEach(c -> values.put(c.target(), c));
        return List.copyOf(values.values());
    }

    /** Keys of all that it changes. */
    public List<String> targets() {
        return stages.stream()
                .flatMap(s -> s.changes().stream())
                .map(Change::target)
                .distinct()
                .toList();
    }

    boolean isLast(int step) {
        return step == stages.size() - 1;
    }

    boolean asksSecondPerson(int step) {
        return stages.get(step).share() > FOUR_EYES_ABOVE;
    }

    /** What is wrong with it by itself. */
    public List<FieldFault> faults() {
        List<FieldFault> faults = new ArrayList<>();
        check(
                faults,
                !stages.isEmpty() && stages.size() <= MAX,
                "stages",
                Because.NOT_BETWEEN,
                "least",
                1,
                "most",
                MAX);
        check(faults, gates.size() <= MAX, "gates", Because.TOO_MANY, "most", MAX);
        check(faults, gates.size() + guardrails.size() > 0, "gates", Because.TELLS_NOTHING);
        check(faults, guardrails.size() <= MAX, "guardrails", Because.TOO_MANY, "most", MAX);
        for (Stage stage : stages) {
            check(faults, stage.name() != null && !stage.name().isBlank(), "stages.name", Because.REQUIRED);
            check(
                    faults,
                    !stage.bake().isNegative(),
                    "stages.bake",
                    Because.NOT_DURATION,
                    "rule",
                    " of 0 or more",
                    "example",
                    "P7D");
            check(faults, stage.share() >= 0 && stage.share() <= 100, "stages.share", Because.NOT_PERCENTAGE);
            for (Change change : stage.changes()) {
                check(faults, change.opens() >= 0 && change.opens() <= 100, "stages.changes", Because.NOT_PERCENTAGE);
                check(faults, change.namesWell(), "stages.changes.variant", Because.NOT_VARIANT);
                check(faults, change.opens() <= stage.share(), "stages.share", Because.BELOW_CHANGES);
            }
        }
        for (Gate gate : gates) {
            check(faults, gate.measure() != null && !gate.measure().isBlank(), "gates.measure", Because.REQUIRED);
            check(faults, gate.minimumSample() > 0, "gates.minimumSample", Because.TOO_SMALL, "least", 1);
        }
        check(faults, limits.passes() > 0, "limits.passes", Because.TOO_SMALL, "least", 1);
        check(
                faults,
                limits.failures() >= 0 && limits.errors() >= 0 && limits.rollBacks() >= 0,
                "limits",
                Because.NEGATIVE);
        check(
                faults,
                limits.coolDown() != null && !limits.coolDown().isNegative(),
                "limits.coolDown",
                Because.NOT_DURATION,
                "rule",
                "",
                "example",
                "PT24H");
        check(
                faults,
                limits.staleAfter() != null && limits.staleAfter().toMillis() > 0,
                "limits.staleAfter",
                Because.NOT_DURATION,
                "rule",
                " above 0",
                "example",
                "PT6H");
        return List.copyOf(faults);
    }

    private static void check(List<FieldFault> faults, boolean good, String field, Because because, Object... args) {
        if (!good) {
            faults.add(FieldFault.of(field, because, args));
        }
    }
}

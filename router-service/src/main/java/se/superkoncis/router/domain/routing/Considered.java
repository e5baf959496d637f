package se.superkoncis.router.domain.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one rule said of a choice.
 *
 * @param rule its name in the code
 * @param verdict how it came out
 * @param tier the tier after it; null while no rule had decided
 * @param code its part of the route's reason; null when it had none
 * @param facts what it looked at
 */
public record Considered(String rule, Verdict verdict, Tier tier, String code, Map<String, String> facts) {
    public Considered {
        facts = Map.copyOf(facts);
    }

    /** The rule that settled a choice: the last that made it cheaper, else the one that chose; empty when none is known. */
    public static Optional<Considered> deciding(List<Considered> rules) {
        Considered decided = null;
        for (Considered rule : rules) {
            decided = rule.verdict() == Verdict.PASSED ? decided : rule;
        }
        return Optional.ofNullable(decided);
    }

    /** How a rule came out. */
    public enum Verdict {
        /** It had no say, or nothing against the tier. */
        PASSED,
        /** It chose the route. */
        DECIDED,
        /** It made the choice cheaper. */
        LOWERED
    }
}

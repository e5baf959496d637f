package se.superkoncis.control.domain.guardrail;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;

/**
 * What a guardrail does when it trips, in levels: 0 does nothing, each further level holds the platform back more. The
 * settings that are held follow from the level alone, so a restart goes on at any of them.
 */
public sealed interface Response {

    /** The guardrails of the operations plan, by the KPI that they watch. Others only alert. */
    Map<String, Response> KNOWN = Map.of(
            "join-success", new Degrade(),
            "recap-latency", new ForceFast(),
            "error-rate", new StopDeep(),
            "cost-per-meeting", new LowerCap(),
            "decision-coverage", new AlertOnly(),
            "blocking-errors", new AlertOnly());

    /** What the guardrail of this name does. */
    static Response of(String guardrail) {
        return KNOWN.getOrDefault(guardrail, new AlertOnly());
    }

    /** The level that a trip leads to, from this one; the same where nothing tighter is left. */
    int worse(int level, BigDecimal base, Rules rules);

    /** What is held at a level; {@code base} is the cap from before the trip. */
    List<Hold> holds(int level, BigDecimal base, Rules rules);

    /** Why it cannot act as things stand. */
    default Optional<Reason> obstacle(Situation at) {
        return Optional.empty();
    }

    /** What ends an action that is under way. */
    default Optional<Reason> ends(Situation at) {
        return Optional.empty();
    }

    /** No model is called until joining works again. A tenant's safety net that is not armed is left alone. */
    record Degrade() implements Response {
        @Override
        public int worse(int level, BigDecimal base, Rules rules) {
            return 1;
        }

        @Override
        public List<Hold> holds(int level, BigDecimal base, Rules rules) {
            return level == 0 ? List.of() : List.of(new Hold("degrade.active", "true"));
        }

        @Override
        public Optional<Reason> obstacle(Situation at) {
            return at.armed() ? Optional.empty() : Optional.of(Reason.of(Because.NOT_ARMED));
        }

        @Override
        public Optional<Reason> ends(Situation at) {
            return obstacle(at);
        }
    }

    /** All meetings use the fast tier; then the deep one returns in steps. */
    record ForceFast() implements Response {
        @Override
        public int worse(int level, BigDecimal base, Rules rules) {
            return Returns.top(rules);
        }

        @Override
        public List<Hold> holds(int level, BigDecimal base, Rules rules) {
            return level == Returns.top(rules)
                    ? List.of(new Hold("router.default-tier", "\"fast\""), Returns.probes(rules))
                    : Returns.share(level, rules);
        }
    }

    /** No meeting uses the deep tier; then it returns in steps. */
    record StopDeep() implements Response {
        @Override
        public int worse(int level, BigDecimal base, Rules rules) {
            return Returns.top(rules);
        }

        @Override
        public List<Hold> holds(int level, BigDecimal base, Rules rules) {
            return level == Returns.top(rules)
                    ? List.of(new Hold(Returns.DEEP, "0"), Returns.probes(rules))
                    : Returns.share(level, rules);
        }
    }

    /** A meeting may cost a step less for each level, down to the floor. */
    record LowerCap() implements Response {
        @Override
        public int worse(int level, BigDecimal base, Rules rules) {
            return cap(level, base, rules).compareTo(rules.capFloor()) > 0 ? level + 1 : level;
        }

        @Override
        public List<Hold> holds(int level, BigDecimal base, Rules rules) {
            String cap = cap(level, base, rules).stripTrailingZeros().toPlainString();
            return level == 0 ? List.of() : List.of(new Hold("router.budget-per-meeting", "\"" + cap + "\""));
        }

        @Override
        public Optional<Reason> obstacle(Situation at) {
            return at.cap().compareTo(at.rules().capFloor()) > 0
                    ? Optional.empty()
                    : Optional.of(Reason.of(Because.CAP_AT_FLOOR));
        }

        private static BigDecimal cap(int level, BigDecimal base, Rules rules) {
            return base.subtract(rules.capStep().multiply(BigDecimal.valueOf(level)))
                    .max(rules.capFloor());
        }
    }

    /** People are told. */
    record AlertOnly() implements Response {
        @Override
        public int worse(int level, BigDecimal base, Rules rules) {
            return 0;
        }

        @Override
        public List<Hold> holds(int level, BigDecimal base, Rules rules) {
            return List.of();
        }

        @Override
        public Optional<Reason> obstacle(Situation at) {
            return Optional.of(Reason.of(Because.ONLY_ALERTS));
        }
    }
}

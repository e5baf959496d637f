package se.superkoncis.router.domain.routing;

import java.util.List;

/** Chooses the tier of a meeting's recap: the first rule with a say decides, the strictest rules come first. */
public final class ChooseRoute {

    private static final List<RoutingRule> RULES = List.of(
            new KilledRouterMakesNoModelCall(),
            new DegradedMakesNoModelCall(),
            new OffMakesNoModelCall(),
            new ShadowIsNeverShown(),
            new EmergencyIsFast(),
            new CanaryGetsTheTiers(),
            new ControlGetsTheSafetyNet(),
            new LiveGetsTheTiers());

    /** The route for these facts. */
    public Route choose(RoutingFacts facts) {
        return RULES.stream()
                .flatMap(rule -> rule.decide(facts).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule for mode " + facts.mode()));
    }
}

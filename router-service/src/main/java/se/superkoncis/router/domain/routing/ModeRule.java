package se.superkoncis.router.domain.routing;

import java.util.Map;
import java.util.Optional;

/** Decides whether a meeting gets the tiers; the first rule with a say wins. */
public interface ModeRule {

    /** The route; empty when the rule has no say. */
    Optional<Route> decide(Situation situation);

    /** What the rule looked at, for those who ask why. */
    Map<String, String> facts(Situation situation);
}

package se.superkoncis.router.domain.routing;

import java.util.List;

/**
 * A route with its explanation.
 *
 * @param base the route before the caps
 * @param facts the facts under which it was made: those of the pin when the pin decided
 * @param considered every rule that was asked, in order
 * @param pinnable true when the meeting should keep this mode
 */
public record Choice(Route route, Route base, RoutingFacts facts, List<Considered> considered, boolean pinnable) {
    public Choice {
        considered = List.copyOf(considered);
    }

    /** What the meeting is to keep. */
    public Pin pin() {
        return new Pin(facts.mode(), base.tier(), base.reason(), facts.featureOn(), facts.revision());
    }

    /** The rule that settled it: the last that made it cheaper, else the one that chose. */
    public Considered decidedBy() {
        return Considered.deciding(considered).orElseThrow();
    }
}

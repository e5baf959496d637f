package se.superkoncis.router.domain.routing;

import java.util.Optional;

/**
 * Everything that a choice is made from.
 *
 * @param facts as the flags tell them now
 * @param pin what the meeting began with; empty before it has begun
 * @param work what is to be done
 */
public record Situation(RoutingFacts facts, Optional<Pin> pin, Work work) {

    /** The first choice for a meeting, of which only the mode is asked. */
    public static Situation of(RoutingFacts facts) {
        return new Situation(facts, Optional.empty(), Work.UNKNOWN);
    }
}

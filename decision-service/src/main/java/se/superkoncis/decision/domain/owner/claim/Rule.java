package se.superkoncis.decision.domain.owner.claim;

import java.util.List;
import java.util.Set;
import se.superkoncis.decision.domain.owner.person.Member;
import se.superkoncis.decision.domain.owner.speech.SpokenTurn;

/** One way in which a turn says who is in charge. */
interface Rule {
    /** Adds the claims that the rule finds in the turn. */
    void read(SpokenTurn turn, List<Claim> claims);

    static Set<Member> speakerOf(SpokenTurn turn) {
        return turn.speaker().map(Set::of).orElse(Set.of());
    }
}

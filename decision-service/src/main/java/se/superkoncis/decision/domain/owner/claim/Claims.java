package se.superkoncis.decision.domain.owner.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.superkoncis.decision.domain.owner.person.Member;
import se.superkoncis.decision.domain.owner.person.Mention;
import se.superkoncis.decision.domain.owner.speech.SpokenTurn;

/** Reads turns by all the rules. */
public final class Claims {
    private static final List<Rule> RULES =
            List.of(new FirstPerson(), new SecondPerson(), new CalledUpon(), new NamedInTheClause(), new SetPhrases());

    private Claims() {}

    /** What the turn says of who is in charge, in the order said. */
    public static List<Claim> in(SpokenTurn turn) {
        List<Claim> claims = new ArrayList<>();
        RULES.forEach(rule -> rule.read(turn, claims));
        claims.sort(Comparator.comparingInt(Claim::at));
        return claims;
    }

    /** Who is called by name where the turn speaks to somebody. */
    public static Optional<Set<Member>> addressee(SpokenTurn turn, int at) {
        return CalledUpon.addressee(turn, at).map(Mention::who);
    }
}

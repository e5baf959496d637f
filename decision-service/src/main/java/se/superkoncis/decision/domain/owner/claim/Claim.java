package se.superkoncis.decision.domain.owner.claim;

import java.util.Set;
import se.superkoncis.decision.domain.owner.person.Member;

/**
 * What one place of a turn says of who is in charge.
 *
 * @param who those who may be meant; empty when nobody is or when it is whoever is addressed
 * @param addressed whether it is the one spoken to, "du"
 * @param at the word, 0-based
 * @param strength 1 faint, 2 weak, 4 plain
 * @param named whether a name or role is said, so that it is stated rather than inferred
 */
public record Claim(Kind kind, Set<Member> who, boolean addressed, int at, int strength, boolean named) {
    public static final int FAINT = 1;
    public static final int WEAK = 2;
    public static final int PLAIN = 4;
    /** That nobody has it is said for its own sake, so it goes before what else the turn says. */
    public static final int OPEN = 5;

    /** What is said. */
    public enum Kind {
        /** The speaker takes it. */
        TAKES,
        /** The speaker asks whether to take it. */
        OFFERS,
        /** Somebody is given it. */
        ASSIGNS,
        /** Somebody is asked to take it. */
        ASKS,
        /** It is asked who takes it. */
        WHO,
        /** It is said that nobody in particular has it. */
        NOBODY,
        /** Somebody won't take it. */
        DECLINES,
        /** The decision itself puts somebody in charge. */
        APPOINTS
    }

    public Claim {
        who = Set.copyOf(who);
    }
}

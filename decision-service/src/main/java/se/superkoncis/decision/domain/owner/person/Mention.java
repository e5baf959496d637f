package se.superkoncis.decision.domain.owner.person;

import java.util.Set;

/**
 * Where a turn names somebody of the meeting.
 *
 * @param who those who may be meant: several when two have the name or role
 * @param from first word, 0-based
 * @param to after the last word
 * @param closeness how near what was said is to the name
 * @param genitive whether it is a possessive: "Kajsas", "the chair's"
 * @param byRole whether it is a role rather than a name
 */
public record Mention(Set<Member> who, int from, int to, Closeness closeness, boolean genitive, boolean byRole) {
    /** How near what was said is to the name of a participant. */
    public enum Closeness {
        /** A name or role as written. */
        EXACT,
        /** Another spelling of the same sound, or a plain short form. */
        SOUNDS_ALIKE,
        /** A letter or two away: may be somebody else, so it needs that the participant takes part in the exchange. */
        SIMILAR
    }

    public Mention {
        who = Set.copyOf(who);
    }
}

package se.superkoncis.decision.domain.owner.speech;

/**
 * What is said of a subject.
 *
 * @param deed what the subject does
 * @param asks whether it is a question: "tar du", "can you"
 */
public record Predicate(Deed deed, boolean asks) {
    /** Nothing that puts anybody in charge. */
    public static final Predicate NONE = new Predicate(Deed.NONE, false);

    /** What a subject does with the matter. */
    public enum Deed {
        /** Thinks, says, is, did: nothing that is left to do. */
        NONE,
        /** Takes it on: present tense of something done, or a modal with it. */
        DOES,
        /** Might, would like to, has it at hand, or does it in a subordinate clause. */
        MAY,
        /** Needs or wants something of somebody. */
        NEEDS,
        /** Will get or have something: "ni får den på fredag". */
        RECEIVES,
        /** Can't or won't. */
        REFUSES
    }
}

package se.superkoncis.decision.domain.owner;

import java.lang.ref.WeakReference;
import se.superkoncis.decision.domain.item.Evidence;
import se.superkoncis.decision.domain.item.Field;
import se.superkoncis.decision.domain.owner.person.Roster;
import se.superkoncis.text.meeting.Transcript;

/**
 * Finds who is to do an action, or is put in charge by a decision: somebody named by name or role, the speaker who takes it, the
 * one asked who says yes. Nobody is guessed: who is not in the meeting, a group, or one of two with the same name is asked for.
 * Only the turns of the evidence and a few beside them are read. Safe for use by several threads.
 */
public final class OwnerFinder {
    private record Known(WeakReference<Transcript> transcript, Roster roster) {}

    /** Findings come in runs of the same meeting. */
    private volatile Known last;

    /**
     * The owner by the name that the transcript gives in its list of participants, or by the speaker label when it has no list.
     * Stated when a name or role was said, inferred from "I", "you" and "yes", else asked.
     */
    public Field<String> owner(Evidence evidence) {
        Scene scene = new Scene(evidence, roster(evidence.transcript()));
        return evidence.decision() ? new PutInCharge(scene).owner() : new Conversation(scene).owner();
    }

    /** By identity: comparing transcripts by value would read them through. */
    @SuppressWarnings("ReferenceEquality")
    private Roster roster(Transcript transcript) {
        Known known = last;
        if (known == null || known.transcript().get() != transcript) {
            known = new Known(new WeakReference<>(transcript), new Roster(transcript));
            last = known;
        }
        return known.roster();
    }
}

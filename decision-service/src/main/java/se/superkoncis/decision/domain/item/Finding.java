package se.superkoncis.decision.domain.item;

import java.time.LocalDate;
import java.util.List;

/**
 * A decision or an action found in a transcript.
 *
 * @param text one sentence that a reader who wasn't there understands
 * @param turns the turns that say or confirm it, 0-based and rising; never empty
 * @param owner a participant's name as the transcript writes it
 * @param deadline for a decision the day it takes effect
 * @param confidence 0–1, rising with the share of such findings that are right on annotated meetings; {@link #SHOWN} lies where showing more
 *     would add as much that is wrong as right, which is below an even chance. Below it a finding is a candidate only
 */
public record Finding(
        String text, List<Integer> turns, Field<String> owner, Field<LocalDate> deadline, double confidence) {
    /** From this confidence on a finding is shown as found. */
    public static final double SHOWN = 0.5;

    public Finding {
        turns = turns.stream().distinct().sorted().toList();
        if (turns.isEmpty() || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A finding cites turns and has a confidence from 0 to 1.");
        }
    }

    /** Whether it is shown as found, rather than kept as a candidate. */
    public boolean shown() {
        return confidence >= SHOWN;
    }
}

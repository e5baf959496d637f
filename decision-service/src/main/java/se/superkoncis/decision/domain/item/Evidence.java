package se.superkoncis.decision.domain.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.superkoncis.text.Language;
import se.superkoncis.text.meeting.Transcript;

/**
 * What is known of one decision or action when its owner and deadline are looked for.
 *
 * @param decision true for a decision, false for an action
 * @param meetingDay the local day on which the meeting began; empty when unknown: nothing relative can be resolved then
 * @param core the turn that says the item most clearly
 * @param sentence the sentence or sentences of that turn that say it, as spoken; empty means the whole turn
 * @param turns all turns of the item, with confirmations and summaries, 0-based and rising; they include {@code core}
 */
public record Evidence(
        Transcript transcript,
        Language language,
        Optional<LocalDate> meetingDay,
        boolean decision,
        int core,
        String sentence,
        List<Integer> turns) {
    public Evidence {
        turns = turns.stream().distinct().sorted().toList();
        if (!turns.contains(core)) {
            throw new IllegalArgumentException("The core is one of the turns.");
        }
    }
}

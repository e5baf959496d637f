package se.superkoncis.control.adapter.web.rollout;

import java.util.List;
import se.superkoncis.control.domain.Rollout;
import se.superkoncis.control.domain.Stored;

/**
 * A rollout as a card shows it.
 *
 * @param state in words
 * @param mark how the state looks
 * @param waitsFor what it waits for, in words; empty when it waits for nothing
 * @param why what led to the state, as it was said then; empty when nothing was
 * @param startedBy empty when nobody has
 * @param steps in their order
 * @param last the look that counted last; null before the first
 * @param deeds what may be done now by who looks
 * @param note why something is not possible; empty when nothing needs to be explained
 */
record RolloutCard(
        Stored<Rollout> stored,
        String state,
        String mark,
        List<String> waitsFor,
        String why,
        String startedBy,
        List<StepRow> steps,
        LookRow last,
        List<Deeds.Deed> deeds,
        String note) {

    /** The rollout itself. */
    public Rollout rollout() {
        return stored.document();
    }
}

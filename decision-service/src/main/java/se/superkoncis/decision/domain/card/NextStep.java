package se.superkoncis.decision.domain.card;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.superkoncis.decision.domain.entry.Entry;
import se.superkoncis.decision.domain.meeting.MeetingState;

/** What is to be done with a meeting's card as things stand. */
public enum NextStep {
    /** Nothing now. */
    NONE,
    /** It is opened. */
    OPEN,
    /** It is closed: nothing that it asks for is missing. */
    CLOSE;

    /**
     * A card opens once the meeting is over and something was found, where the feature is on. It closes by itself as soon
     * as each decision has an owner and a deadline, and is never opened again.
     */
    public static NextStep of(
            MeetingState meeting, Optional<CloseCard> card, List<Entry> entries, boolean featureOn, Instant now) {
        if (card.isPresent()) {
            return card.get().open() && Counts.of(entries).full() ? CLOSE : NONE;
        }
        boolean found = entries.stream().anyMatch(e -> e.status().counts());
        return featureOn && found && meeting.isOver(now) ? OPEN : NONE;
    }
}

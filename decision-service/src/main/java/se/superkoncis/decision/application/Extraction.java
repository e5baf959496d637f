package se.superkoncis.decision.application;

import java.time.LocalDate;
import java.util.Optional;
import se.superkoncis.decision.domain.item.Findings;
import se.superkoncis.text.meeting.Transcript;

/** Finds decisions, actions and open questions in a transcript. */
@FunctionalInterface
public interface Extraction {
    /**
     * Searches on the calling thread; whatever the transcript is, the answer is a value.
     *
     * @param meetingDay the local day on which the meeting began; empty when unknown
     */
    Findings extract(Transcript transcript, Optional<LocalDate> meetingDay);
}

package se.superkoncis.router.domain.meeting;

import se.superkoncis.meeting.TranscriptKey;
import se.superkoncis.router.domain.routing.Pin;

/** Keeps with each meeting the mode that it began with. */
public interface Pins {

    /**
     * Holds the pin unless the meeting has one. In a transaction of its own, before any work begins, so that a rerun sees it.
     *
     * @return the pin in force: the earlier one when there is one, {@code wanted} otherwise, also for a meeting that is erased
     */
    Pin hold(TranscriptKey key, Pin wanted);
}

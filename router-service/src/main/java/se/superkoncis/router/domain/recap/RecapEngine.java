package se.superkoncis.router.domain.recap;

import se.superkoncis.text.meeting.Transcript;

/** Makes a recap out of a transcript. The same transcript and length always give the same recap. */
public interface RecapEngine {
    /**
     * The recap of the transcript in at most {@code words} words, headings included. Any transcript is accepted; one without
     * substance gives a recap without points. Engines may leave out what lies beyond their limits, but never make anything up.
     *
     * @param words the most words, from 1
     * @throws IllegalArgumentException when {@code words} is less than 1
     */
    Recap recap(Transcript transcript, int words);
}

package se.superkoncis.router.application;

import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

/** Counts what was spoken. */
final class Words {

    private Words() {}

    /** Runs of anything but white space, in all turns together. */
    static int spoken(Transcript transcript) {
        int words = 0;
        for (Utterance turn : transcript.turns()) {
            boolean inWord = false;
            for (int i = 0; i < turn.text().length(); i++) {
                boolean letter = !Character.isWhitespace(turn.text().charAt(i));
                words += letter && !inWord ? 1 : 0;
                inWord = letter;
            }
        }
        return words;
    }
}

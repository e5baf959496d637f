package se.superkoncis.cli.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * What one caption shows. {@code utterance} is the part of its id that captions of one utterance share (Teams writes
 * {@code <uuid>/12-0}, {@code <uuid>/12-1}), else null; the speaker is null where the caption names none.
 */
record Cue(String utterance, long startMs, long endMs, String speaker, String text) {

    /** Captions closer than this belong to one breath of the same speaker. */
    private static final long PAUSE_MS = 3_000;
    /** A turn is ended at the first full sentence after this many characters, so that a monologue can be cited in parts. */
    private static final int LONG_TURN = 400;

    /** Turns of the captions: one speaker's captions are joined until a pause, or until the turn gets long. */
    static List<Meeting.Turn> turns(List<Cue> cues) {
        List<Meeting.Turn> turns = new ArrayList<>();
        Cue open = null;
        for (Cue cue : cues) {
            if (cue.text.isBlank()) {
                continue;
            }
            if (open != null && open.joins(cue)) {
                open = new Cue(cue.utterance, open.startMs, cue.endMs, open.speaker, open.text + " " + cue.text);
            } else {
                String speaker = cue.speaker == null && open != null ? open.speaker : cue.speaker;
                add(turns, open);
                open = new Cue(cue.utterance, cue.startMs, cue.endMs, speaker, cue.text);
            }
        }
        add(turns, open);
        return turns;
    }

    private boolean joins(Cue next) {
        if (next.speaker != null && !next.speaker.equals(speaker)) {
            return false;
        }
        if (utterance != null && utterance.equals(next.utterance)) {
            return true;
        }
        boolean sentenceEnded = text.endsWith(".") || text.endsWith("?") || text.endsWith("!");
        return next.startMs - endMs <= PAUSE_MS && (text.length() < LONG_TURN || !sentenceEnded);
    }

    private static void add(List<Meeting.Turn> turns, Cue cue) {
        if (cue != null) {
            String speaker = cue.speaker == null ? "" : cue.speaker;
            turns.add(new Meeting.Turn(speaker, cue.startMs, cue.endMs, cue.text, null));
        }
    }
}

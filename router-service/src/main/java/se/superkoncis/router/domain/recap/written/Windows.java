package se.superkoncis.router.domain.recap.written;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

/**
 * Splits a transcript into stretches that a model can read, near the places where the topic changes: where what is said before and
 * after has the fewest words in common, as in TextTiling (Hearst 1997).
 */
public final class Windows {
    /** What a turn costs beside its text: number, speaker, punctuation. */
    private static final int FRAME_BYTES = 60;
    /** Bytes of UTF-8 to a token, on the low side for Swedish. */
    private static final int BYTES_PER_TOKEN = 3;
    /** A cut is looked for in the last third of a window. */
    private static final double EARLIEST_CUT = 0.67;

    private static final int COMPARED_PIECES = 8;
    private static final int WORDS_OF_A_PIECE = 60;

    private Windows() {}

    /**
     * The windows in order; none for a transcript without a word.
     *
     * @param tokens the most tokens of a window, from 100; an estimate
     */
    public static List<Window> of(Transcript transcript, Language language, int tokens) {
        int room = Math.max(100, tokens) * BYTES_PER_TOKEN;
        List<Piece> pieces = pieces(transcript, room / 2);
        List<Window> windows = new ArrayList<>();
        int from = 0;
        while (from < pieces.size()) {
            int to = end(pieces, from, room);
            int cut = to == pieces.size() ? to : bestCut(pieces, from, to, language);
            windows.add(new Window(pieces.subList(from, cut)));
            from = cut;
        }
        return windows;
    }

    private static List<Piece> pieces(Transcript transcript, int most) {
        List<Piece> pieces = new ArrayList<>();
        for (int turn = 0; turn < transcript.turns().size(); turn++) {
            Utterance said = transcript.turns().get(turn);
            String text = said.text().strip();
            // A char is at most three bytes, so a part of this many chars always fits.
            int step = Math.max(30, most / 3);
            for (int at = 0; at < text.length(); at += step) {
                pieces.add(new Piece(turn, said.speaker(), text.substring(at, Math.min(text.length(), at + step))));
            }
        }
        return pieces;
    }

    private static int size(Piece piece) {
        return FRAME_BYTES
                + piece.text().getBytes(StandardCharsets.UTF_8).length
                + piece.speaker().length();
    }

    /** The first piece that does not fit any more; at least one fits. */
    private static int end(List<Piece> pieces, int from, int room) {
        int used = 0;
        int at = from;
        while (at < pieces.size() && (at == from || used + size(pieces.get(at)) <= room)) {
            used += size(pieces.get(at++));
        }
        return at;
    }

    private static int bestCut(List<Piece> pieces, int from, int to, Language language) {
        int best = to;
        double least = Double.MAX_VALUE;
        for (int cut = to; cut > from + (to - from) * EARLIEST_CUT; cut--) {
            double shared = likeness(
                    words(pieces, Math.max(from, cut - COMPARED_PIECES), cut, language),
                    words(pieces, cut, Math.min(pieces.size(), cut + COMPARED_PIECES), language));
            if (shared < least) {
                least = shared;
                best = cut;
            }
        }
        return best;
    }

    private static Set<String> words(List<Piece> pieces, int from, int to, Language language) {
        Set<String> words = new HashSet<>();
        for (Piece piece : pieces.subList(from, to)) {
            for (Token token : Tokens.of(piece.text(), WORDS_OF_A_PIECE)) {
                if (!FunctionWords.of(language).contains(token.lower())) {
                    words.add(token.lower());
                }
            }
        }
        return words;
    }

    private static double likeness(Set<String> before, Set<String> after) {
        long shared = before.stream().filter(after::contains).count();
        return shared / Math.sqrt(1.0 + before.size() * (double) after.size());
    }
}

package se.superkoncis.decision.domain.owner.person;

import java.util.List;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;

/** The words of a turn with the stops between them. */
public class Said {
    private static final String STOPS = ".?!…,;:–—()\n";

    private final List<Token> words;
    private final char[] stops;
    private final boolean cased;

    /** Reads at most {@code limit} words of the text. */
    public Said(String text, int limit) {
        words = Tokens.of(text, limit);
        stops = new char[words.size()];
        boolean capital = false;
        for (int i = 0; i < words.size(); i++) {
            int next = i + 1 < words.size()
                    ? words.get(i + 1).start()
                    : Math.min(text.length(), words.get(i).end() + 4);
            stops[i] = strongest(text, words.get(i).end(), next);
            capital |= words.get(i).isCapitalised();
        }
        cased = capital;
    }

    private static char strongest(String text, int from, int to) {
        char found = ' ';
        for (int at = from; at < to; at++) {
            char sign = text.charAt(at);
            boolean dash = sign == '-' && at > from && text.charAt(at - 1) == ' ';
            int rank = STOPS.indexOf(sign);
            if (dash && found == ' ') {
                found = ',';
            } else if (rank >= 0 && (found == ' ' || rank < STOPS.indexOf(found))) {
                found = sign;
            }
        }
        return found;
    }

    public final int size() {
        return words.size();
    }

    public final Token word(int at) {
        return words.get(at);
    }

    /** The word in lower case; empty outside the turn. */
    public final String lower(int at) {
        return at < 0 || at >= words.size() ? "" : words.get(at).lower();
    }

    /** The sign after the word, a space when there is none; a full stop outside the turn. */
    public final char stopAfter(int at) {
        return at < 0 || at >= stops.length ? '.' : stops[at];
    }

    /** Whether the sign after the word ends a sentence. */
    public final boolean endsSentence(int at) {
        return at >= words.size() - 1 || ".?!…\n".indexOf(stopAfter(at)) >= 0;
    }

    /** Whether the turn has signs that end sentences; raw speech recognition has none. */
    public final boolean isPunctuated() {
        for (char stop : stops) {
            if (stop == '.' || stop == '?' || stop == '!') {
                return true;
            }
        }
        return false;
    }

    /** Whether the transcript writes capitals in this turn; raw speech recognition does not. */
    public final boolean isCased() {
        return cased;
    }
}

package se.superkoncis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts speech into sentences. Written punctuation decides where there is some; a run of more than {@link #LONGEST_RUN} words
 * without any, as raw speech recognition gives, is cut before words that often begin a new clause. Linear in the text.
 */
public final class SentenceSplitter {
    /** Words without a full stop after which a run is taken as unpunctuated speech and cut. */
    public static final int LONGEST_RUN = 45;

    private static final int SHORTEST_CUT = 12;
    private static final Set<String> ABBREVIATIONS = Set.of(
            "bl.a", "t.ex", "d.v.s", "dvs", "m.m", "s.k", "ca", "kl", "nr", "tel", "mr", "mrs", "ms", "dr", "prof",
            "hon", "e.g", "i.e", "vs", "etc", "jr", "inc", "resp", "osv", "kap", "jan", "feb", "aug", "sept", "okt",
            "nov");
    private static final Set<String> CLAUSE_OPENERS = Set.of(
            "och", "men", "så", "sen", "sedan", "då", "för", "alltså", "and", "but", "so", "then", "because", "okay",
            "now");

    private SentenceSplitter() {}

    /** The sentences of the text in order, stripped, none blank; each is a part of the text as it stands. */
    public static List<String> split(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (endsSentence(text, start, at)) {
                addRun(text.substring(start, at + 1).strip(), sentences);
                start = at + 1;
            }
        }
        addRun(text.substring(start).strip(), sentences);
        return sentences;
    }

    private static boolean endsSentence(String text, int start, int at) {
        char sign = text.charAt(at);
        if (sign == '\n' || sign == '\r') {
            return true;
        }
        if (sign != '.' && sign != '!' && sign != '?' && sign != '…') {
            return false;
        }
        if (at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1))) {
            return false;
        }
        if (sign == '…' || sign == '.' && at > 0 && text.charAt(at - 1) == '.') {
            return beginsWithCapital(text, at + 1);
        }
        return sign != '.' || !isAbbreviation(text, start, at);
    }

    private static boolean beginsWithCapital(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
                return Character.isUpperCase(text.charAt(at));
            }
        }
        return true;
    }

    private static boolean isAbbreviation(String text, int start, int at) {
        int from = at;
        while (from > start && at - from < 8 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, at);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        return initial || ABBREVIATIONS.contains(word.toLowerCase(java.util.Locale.ROOT)) && !atEnd(text, at);
    }

    private static boolean atEnd(String text, int at) {
        return text.substring(at + 1, Math.min(text.length(), at + 3)).isBlank();
    }

    private static void addRun(String run, List<String> sentences) {
        if (run.isEmpty()) {
            return;
        }
        List<Token> tokens = Tokens.of(run);
        if (tokens.size() <= LONGEST_RUN) {
            sentences.add(run);
            return;
        }
        int start = 0;
        int words = 0;
        for (int i = 0; i < tokens.size(); i++, words++) {
            boolean opens = CLAUSE_OPENERS.contains(tokens.get(i).lower());
            boolean enoughLeft = tokens.size() - i >= SHORTEST_CUT;
            if (words >= LONGEST_RUN || words >= SHORTEST_CUT && opens && enoughLeft) {
                sentences.add(run.substring(start, tokens.get(i).start()).strip());
                start = tokens.get(i).start();
                words = 0;
            }
        }
        sentences.add(run.substring(start).strip());
    }
}

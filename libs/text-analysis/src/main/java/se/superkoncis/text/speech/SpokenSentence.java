package se.superkoncis.text.speech;

import java.util.ArrayList;
import java.util.List;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;

/** A sentence under cleaning: its words, and the signs before each of them. */
final class SpokenSentence {
    private final List<Token> words;
    private final List<String> gaps = new ArrayList<>();
    private final String tail;

    SpokenSentence(String text) {
        words = new ArrayList<>(Tokens.of(text));
        int from = 0;
        for (Token word : words) {
            gaps.add(text.substring(from, word.start()));
            from = word.end();
        }
        tail = text.substring(from);
    }

    int size() {
        return words.size();
    }

    Token word(int at) {
        return words.get(at);
    }

    String gap(int at) {
        return at < gaps.size() ? gaps.get(at) : tail;
    }

    boolean commaBefore(int at) {
        return at == 0 || at >= size() || gap(at).indexOf(',') >= 0 || gap(at).indexOf('.') >= 0;
    }

    boolean isQuestion() {
        return tail.indexOf('?') >= 0;
    }

    boolean matches(int at, List<String> phrase) {
        if (at < 0 || at + phrase.size() > size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!word(at + i).lower().equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Takes words out; of the signs on their two sides a comma stays where {@code comma} says so. */
    void drop(int from, int to, boolean comma) {
        words.subList(from, to).clear();
        gaps.subList(from, to).clear();
        if (from < size()) {
            gaps.set(from, comma ? ", " : from == 0 ? "" : " ");
        }
    }

    void separate(int at, String sign) {
        gaps.set(at, sign);
    }

    /** The sentence with plain spacing, a capital first and a full stop or question mark last; empty when no word is left. */
    String written() {
        if (words.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size(); i++) {
            text.append(i == 0 ? "" : plain(gap(i))).append(word(i).text());
        }
        text.append(closing());
        int first = text.codePointAt(0);
        text.replace(0, Character.charCount(first), Character.toString(Character.toUpperCase(first)));
        return text.toString();
    }

    /** Units and brackets that close right after the last word belong to it. */
    private String closing() {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < tail.length() && "%€$£)\"”".indexOf(tail.charAt(i)) >= 0; i++) {
            kept.append(tail.charAt(i));
        }
        return kept.append(isQuestion() ? '?' : '.').toString();
    }

    private static String plain(String gap) {
        if (gap.equals(" ") || gap.equals(", ")) {
            return gap;
        }
        String squeezed = gap.replaceAll("\\s+", " ");
        return switch (squeezed.strip()) {
            case "" -> " ";
            case "'", "’" -> squeezed.startsWith(" ") ? " " : squeezed;
            case ",", ", ," -> ", ";
            default ->
                squeezed.replace(" ,", ",")
                        .replace("...", ",")
                        .replace("…", ",")
                        .replace(",,", ",");
        };
    }
}

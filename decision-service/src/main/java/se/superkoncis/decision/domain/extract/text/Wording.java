package se.superkoncis.decision.domain.extract.text;

import java.util.ArrayList;
import java.util.List;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;

/** A sentence under rewriting: words with the signs before each. */
final class Wording {
    private final List<String> words = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();

    Wording(String text) {
        int from = 0;
        for (Token word : Tokens.of(text)) {
            gaps.add(text.substring(from, word.start()));
            words.add(word.text());
            from = word.end();
        }
    }

    int size() {
        return words.size();
    }

    /** The word in lower case; empty beyond the ends. */
    String lower(int at) {
        return at < 0 || at >= words.size()
                ? ""
                : words.get(at).toLowerCase(java.util.Locale.ROOT).replace('’', '\'');
    }

    void replace(int at, String word) {
        words.set(at, word);
    }

    void drop(int from, int to) {
        words.subList(from, to).clear();
        gaps.subList(from, to).clear();
    }

    boolean commaBefore(int at) {
        return at > 0 && at < gaps.size() && gaps.get(at).indexOf(',') >= 0;
    }

    /** With a capital first and a full stop last; empty when no word is left. */
    String written() {
        if (words.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(i == 0 ? "" : gaps.get(i)).append(words.get(i));
        }
        int first = text.codePointAt(0);
        text.replace(0, Character.charCount(first), Character.toString(Character.toUpperCase(first)));
        return text.append('.').toString();
    }
}

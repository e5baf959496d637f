package se.superkoncis.router.domain.recap.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;

/** A sentence as words with the signs between them, for rewriting word by word. */
final class Words {
    private final List<String> words = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();
    private final String tail;

    Words(String sentence) {
        int from = 0;
        for (Token token : Tokens.of(sentence)) {
            words.add(token.text());
            gaps.add(sentence.substring(from, token.start()));
            from = token.end();
        }
        String rest = sentence.substring(from);
        tail = rest.endsWith(".") || rest.endsWith("?") ? rest.substring(0, rest.length() - 1) : rest;
    }

    int size() {
        return words.size();
    }

    String lower(int at) {
        return at >= 0 && at < words.size()
                ? words.get(at).toLowerCase(java.util.Locale.ROOT).replace('’', '\'')
                : "";
    }

    String word(int at) {
        return words.get(at);
    }

    void set(int at, String word) {
        words.set(at, word);
    }

    /** Moves a word to an earlier place. */
    void move(int from, int to) {
        words.add(to, words.remove(from));
    }

    void removeFirst() {
        words.remove(0);
        gaps.remove(0);
    }

    /** Whether a comma or another sign stands before the word. */
    boolean signBefore(int at) {
        return at > 0 && at < size() && !gaps.get(at).isBlank();
    }

    /** How many of the words are in the set. */
    int count(Set<String> set) {
        int n = 0;
        for (int i = 0; i < size(); i++) {
            n += set.contains(lower(i)) ? 1 : 0;
        }
        return n;
    }

    /** How often the word stands before one of the set. */
    int countBefore(String word, Set<String> set) {
        int n = 0;
        for (int i = 0; i + 1 < size(); i++) {
            n += lower(i).equals(word) && set.contains(lower(i + 1)) ? 1 : 0;
        }
        return n;
    }

    boolean has(Set<String> set) {
        return count(set) > 0;
    }

    boolean starts(String... phrase) {
        for (int i = 0; i < phrase.length; i++) {
            if (!lower(i).equals(phrase[i])) {
                return false;
            }
        }
        return phrase.length <= size();
    }

    /** The words from {@code from} on, with their signs, the first as it stands, without the closing sign. */
    String from(int from) {
        return between(from, size()) + tail;
    }

    String between(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : gaps.get(i)).append(words.get(i));
        }
        return text.toString();
    }
}

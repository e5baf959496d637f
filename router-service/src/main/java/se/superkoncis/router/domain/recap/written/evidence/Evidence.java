package se.superkoncis.router.domain.recap.written.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.superkoncis.router.domain.recap.written.Piece;
import se.superkoncis.router.domain.recap.written.Window;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.Stemmer;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;

/** What was said, ready to hold points against. For one thread. */
public final class Evidence {
    /** Turns before and after a cited one that count as well. */
    private static final int NEIGHBOURS = 2;

    private final Language language;
    private final Stemmer stemmer;
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, String> speakers = new HashMap<>();
    private final Set<String> allStems = new HashSet<>();
    private final String title;

    /**
     * @param window what the model was shown; a turn that it was not shown cannot be cited
     * @param title of the meeting, which every point may use
     */
    public Evidence(Language language, Window window, String title) {
        this.language = language;
        this.stemmer = new Stemmer(language);
        this.title = title;
        for (Piece piece : window.pieces()) {
            texts.merge(piece.turn(), piece.text(), String::concat);
            speakers.putIfAbsent(piece.turn(), piece.speaker());
        }
        texts.values().forEach(text -> allStems.addAll(stems(text)));
        allStems.addAll(stems(title));
    }

    /** The meeting's language. */
    public Language language() {
        return language;
    }

    /** Whether the model was shown this turn. */
    public boolean has(int turn) {
        return texts.containsKey(turn);
    }

    /** Whether a word of this stem was said anywhere. */
    public boolean knows(Token word) {
        return allStems.contains(stemmer.stem(word.lower()));
    }

    /** The cited turns and their neighbours with their speakers, and the title. */
    public String around(List<Integer> turns) {
        StringBuilder text = new StringBuilder(title).append('\n');
        TreeSet<Integer> near = new TreeSet<>();
        for (int turn : turns) {
            for (int at = turn - NEIGHBOURS; at <= turn + NEIGHBOURS; at++) {
                near.add(at);
            }
        }
        for (int turn : near) {
            if (has(turn)) {
                text.append(speakers.get(turn))
                        .append(":\n")
                        .append(texts.get(turn))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** Stems of the words that carry content. */
    public Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        for (Token token : contentWords(text)) {
            stems.add(stemmer.stem(token.lower()));
        }
        return stems;
    }

    /** Words that carry content, in order. */
    public List<Token> contentWords(String text) {
        List<Token> words = new ArrayList<>();
        for (Token token : Tokens.of(text)) {
            if (!FunctionWords.of(language).contains(token.lower())) {
                words.add(token);
            }
        }
        return words;
    }

    /** A name without the ending of a genitive, in lower case. */
    public static String bare(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (lower.endsWith("'s")) {
            return lower.substring(0, lower.length() - 2);
        }
        return lower.length() > 2 && lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }
}

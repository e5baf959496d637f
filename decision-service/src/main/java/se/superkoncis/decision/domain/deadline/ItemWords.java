package se.superkoncis.decision.domain.deadline;

import java.util.HashSet;
import java.util.Set;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.NumberWords;
import se.superkoncis.text.Stemmer;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;

/** The content words of an item, by which a clause is known to speak of it. */
final class ItemWords {
    /** Compounds and inflections that begin alike speak of one thing: "annonsen", "annonsering". */
    private static final int ALIKE = 5;

    private final Language language;
    private final Stemmer stemmer;
    private final Set<String> stems = new HashSet<>();

    ItemWords(Language language) {
        this.language = language;
        stemmer = new Stemmer(language);
    }

    void add(String text) {
        stems.addAll(stems(text));
    }

    Set<String> stems(String text) {
        Set<String> found = new HashSet<>();
        for (Token token : Tokens.of(text, 400)) {
            if (token.lower().length() > 2
                    && !FunctionWords.of(language).contains(token.lower())
                    && !NumberWords.isNumber(language, token)) {
                found.add(stemmer.stem(token.lower()));
            }
        }
        return found;
    }

    /** How many of the item's words the text has. */
    long in(String text) {
        return stems(text).stream()
                .filter(stem -> stems.stream().anyMatch(own -> alike(own, stem)))
                .count();
    }

    static boolean alike(String one, String other) {
        return one.equals(other)
                || one.length() >= ALIKE && other.length() >= ALIKE && one.regionMatches(0, other, 0, ALIKE)
                || one.length() >= ALIKE && other.endsWith(one)
                || other.length() >= ALIKE && one.endsWith(other);
    }
}

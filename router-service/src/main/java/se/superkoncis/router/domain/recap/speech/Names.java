package se.superkoncis.router.domain.recap.speech;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.superkoncis.text.Token;

/** Which words of a meeting are names, so that a capital from the start of a sentence can be taken back from all others. */
public final class Names {
    private final Map<String, Integer> capitals = new HashMap<>();
    private final Map<String, Integer> smalls = new HashMap<>();
    private final Set<String> people = new HashSet<>();

    /** Learns from the words of a sentence; its first word tells nothing. */
    public void learn(List<Token> words) {
        for (int i = 1; i < words.size(); i++) {
            Token word = words.get(i);
            (word.isCapitalised() ? capitals : smalls).merge(word.lower(), 1, Integer::sum);
        }
    }

    /** The words of a speaker's or participant's name. */
    public void addPerson(String name) {
        for (String word : name.split("[^\\p{L}-]+")) {
            people.add(word.toLowerCase(Locale.ROOT));
        }
    }

    boolean isPerson(String lower) {
        return people.contains(lower);
    }

    /** Whether the word is written with a capital inside a sentence. */
    boolean isName(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean mixed = !word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
        return mixed
                || people.contains(lower)
                || capitals.getOrDefault(lower, 0) > smalls.getOrDefault(lower, 0)
                || lower.endsWith("s") && people.contains(lower.substring(0, lower.length() - 1));
    }

    /** The word as it is written inside a sentence. */
    public String inside(String word) {
        return isName(word) || Character.isDigit(word.codePointAt(0)) ? word : word.toLowerCase(Locale.ROOT);
    }
}

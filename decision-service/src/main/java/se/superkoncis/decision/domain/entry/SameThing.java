package se.superkoncis.decision.domain.entry;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether two entries of two versions of a transcript say the same thing: they are of one kind and share most of their
 * words. Turns cannot tell, because a corrected transcript may count them anew.
 */
final class SameThing {

    /** Least share of words in common, out of those of both (Jaccard). */
    static final double LEAST = 0.5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");

    private SameThing() {}

    /** Likeness from 0 to 1; 0 when they cannot be the same. */
    static double likeness(Entry a, Entry b) {
        if (a.kind() != b.kind()) {
            return 0;
        }
        Set<String> ofA = words(a.text());
        Set<String> ofB = words(b.text());
        Set<String> both = new HashSet<>(ofA);
        both.retainAll(ofB);
        Set<String> all = new HashSet<>(ofA);
        all.addAll(ofB);
        if (all.isEmpty()) {
            return a.text().equals(b.text()) ? 1 : 0;
        }
        double share = (double) both.size() / all.size();
        return share >= LEAST ? share : 0;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> words.add(word.group()));
        return words;
    }
}

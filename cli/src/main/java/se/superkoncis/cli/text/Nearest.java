package se.superkoncis.cli.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody most likely meant, by edit distance (Levenshtein 1966). */
public final class Nearest {

    private Nearest() {}

    /** The nearest of the names; empty when all are so far away that a guess would confuse. */
    public static Optional<String> to(String typed, Collection<String> names) {
        String word = typed.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> isLikely(word, name.toLowerCase(Locale.ROOT)))
                .min(Comparator.<String>comparingInt(name -> distance(word, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isLikely(String word, String name) {
        boolean beginning = word.length() >= 3 && (name.contains(word) || word.contains(name));
        return beginning || distance(word, name) <= Math.max(2, name.length() / 3);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}

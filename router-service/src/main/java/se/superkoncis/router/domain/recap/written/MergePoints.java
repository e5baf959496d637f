package se.superkoncis.router.domain.recap.written;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.superkoncis.router.domain.recap.Point;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.Stemmer;
import se.superkoncis.text.TermWeights;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;

/** Brings the points of several windows together: each window's most important first, and nothing told twice. */
public final class MergePoints {
    /** From here two points say the same. */
    private static final double ALIKE = 0.6;

    private final Language language;
    private final Stemmer stemmer;

    public MergePoints(Language language) {
        this.language = language;
        this.stemmer = new Stemmer(language);
    }

    /** The points, ranked: the first of each window, then the second of each, and so on. */
    public List<Point> merge(List<List<Point>> windows) {
        List<Point> merged = new ArrayList<>();
        List<Map<String, Double>> told = new ArrayList<>();
        int most = windows.stream().mapToInt(List::size).max().orElse(0);
        for (int rank = 0; rank < most; rank++) {
            for (List<Point> window : windows) {
                if (rank < window.size()) {
                    Map<String, Double> stems = stems(window.get(rank).text());
                    if (told.stream().noneMatch(other -> TermWeights.cosine(stems, other) >= ALIKE)) {
                        merged.add(window.get(rank));
                        told.add(stems);
                    }
                }
            }
        }
        return merged;
    }

    /** Stems of content words, scaled to length 1. */
    private Map<String, Double> stems(String text) {
        Map<String, Double> stems = new HashMap<>();
        for (Token token : Tokens.of(text)) {
            if (!FunctionWords.of(language).contains(token.lower())) {
                stems.put(stemmer.stem(token.lower()), 1.0);
            }
        }
        double length = Math.sqrt(Math.max(1, stems.size()));
        stems.replaceAll((stem, one) -> one / length);
        return stems;
    }
}

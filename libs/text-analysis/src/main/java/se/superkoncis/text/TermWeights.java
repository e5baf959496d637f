package se.superkoncis.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each term tells within one collection of texts: tf × idf, as in Spärck Jones (1972), with the collection's own document
 * frequencies.
 */
public final class TermWeights {
    private final Map<String, Integer> documentFrequency = new HashMap<>();
    private final int documents;

    /** @param texts the terms (stems) of each text of the collection */
    public TermWeights(Collection<? extends Collection<String>> texts) {
        documents = texts.size();
        for (Collection<String> text : texts) {
            for (String term : new HashSet<>(text)) {
                documentFrequency.merge(term, 1, Integer::sum);
            }
        }
    }

    /** In how many texts the term occurs. */
    public int frequency(String term) {
        return documentFrequency.getOrDefault(term, 0);
    }

    /** ln((n + 1) ÷ (df + 1)) + 1: 1 for a term of every text, higher the rarer it is. */
    public double idf(String term) {
        return Math.log((documents + 1.0) / (frequency(term) + 1.0)) + 1;
    }

    /** The text as a vector of length 1; empty for an empty text. */
    public Map<String, Double> vector(List<String> text) {
        Map<String, Double> vector = new LinkedHashMap<>();
        for (String term : text) {
            vector.merge(term, idf(term), Double::sum);
        }
        double length =
                Math.sqrt(vector.values().stream().mapToDouble(x -> x * x).sum());
        vector.replaceAll((term, weight) -> weight / length);
        return vector;
    }

    /** Cosine of two vectors of length 1, from 0 (nothing in common) to 1 (the same terms). */
    public static double cosine(Map<String, Double> a, Map<String, Double> b) {
        Map<String, Double> small = a.size() <= b.size() ? a : b;
        Map<String, Double> large = a.size() <= b.size() ? b : a;
        double sum = 0;
        for (Map.Entry<String, Double> term : small.entrySet()) {
            sum += term.getValue() * large.getOrDefault(term.getKey(), 0.0);
        }
        return sum;
    }
}

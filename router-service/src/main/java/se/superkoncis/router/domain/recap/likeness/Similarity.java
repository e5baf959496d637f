package se.superkoncis.router.domain.recap.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.superkoncis.text.Language;
import se.superkoncis.text.TermWeights;
import se.superkoncis.text.reading.Sentence;

/**
 * How alike sentences are: by weighted stems and parts of compounds always, by meaning as well for those that vectors are known
 * of.
 */
public final class Similarity {
    private static final double PART_OF_COMPOUND = 0.5;
    /** Repetitions count less and less, as k1 in BM25 (Robertson and Zaragoza 2009). */
    private static final double SATURATION = 1.2;

    private final List<Map<String, Double>> stems = new ArrayList<>();
    private final Map<Integer, float[]> vectors;

    /**
     * @param sentences all sentences of the meeting, in order
     * @param vectors vectors of length 1 by a sentence's order; empty without a model
     */
    public Similarity(Language language, List<Sentence> sentences, Map<Integer, float[]> vectors) {
        this.vectors = vectors;
        TermWeights weights =
                new TermWeights(sentences.stream().map(Sentence::terms).toList());
        Set<String> vocabulary =
                sentences.stream().flatMap(s -> s.terms().stream()).collect(Collectors.toSet());
        Compounds compounds = new Compounds(language, vocabulary);
        sentences.forEach(sentence -> stems.add(weighted(sentence, weights, compounds)));
    }

    private static Map<String, Double> weighted(Sentence sentence, TermWeights weights, Compounds compounds) {
        Map<String, Double> times = new HashMap<>();
        for (String term : sentence.terms()) {
            times.merge(term, 1.0, Double::sum);
            compounds.parts(term).forEach(part -> times.merge(part, PART_OF_COMPOUND, Double::sum));
        }
        times.replaceAll((term, n) -> weights.idf(term) * n * (SATURATION + 1) / (n + SATURATION));
        return scaled(times);
    }

    private static Map<String, Double> scaled(Map<String, Double> vector) {
        double length =
                Math.sqrt(vector.values().stream().mapToDouble(x -> x * x).sum());
        vector.replaceAll((term, weight) -> weight / length);
        return vector;
    }

    /** How alike two sentences are, given by their order, from 0 to 1. */
    public double between(int one, int other) {
        double byStems = TermWeights.cosine(stems.get(one), stems.get(other));
        float[] a = vectors.get(one);
        float[] b = vectors.get(other);
        return a == null || b == null ? byStems : Math.max(byStems, dot(a, b));
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The stems of a stretch of sentences with their weights, scaled to length 1; empty when it has none. */
    public Map<String, Double> stretch(int from, int to) {
        Map<String, Double> sum = new HashMap<>();
        for (int at = Math.max(0, from); at < Math.min(stems.size(), to); at++) {
            stems.get(at).forEach((stem, weight) -> sum.merge(stem, weight, Double::sum));
        }
        return scaled(sum);
    }

    /** The mean vector of a stretch of sentences; null when none of them has one. */
    public float[] meaning(int from, int to) {
        float[] sum = null;
        for (int at = Math.max(0, from); at < Math.min(stems.size(), to); at++) {
            float[] vector = vectors.get(at);
            if (vector != null) {
                sum = sum == null ? new float[vector.length] : sum;
                for (int i = 0; i < vector.length; i++) {
                    sum[i] += vector[i];
                }
            }
        }
        return sum;
    }

    /** Cosine of two mean vectors; 0 when one is missing. */
    public static double cosine(float[] a, float[] b) {
        return a == null || b == null ? 0 : dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b) + 1e-12);
    }
}

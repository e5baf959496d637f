package se.superkoncis.router.domain.recap.worth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How likely a term of a meeting is to stand in a recap written by a person: a logistic regression over {@link TermFeatures}. Its
 * weights are fitted by {@code benchmarks/recap/train} on the development meetings.
 */
public final class TermWorth {
    private static final String RESOURCE = "term-worth.txt";
    /** Above 1, terms that are very likely stand out more than their likelihood alone would have it. */
    private static final double STRESS = 1.5;

    private final double[] weights;

    private TermWorth(double[] weights) {
        this.weights = weights;
    }

    /** The weights that come with the engine. */
    public static TermWorth built() {
        try (InputStream in = TermWorth.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar: build router-service again.");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " could not be read.", e);
        }
    }

    /**
     * Weights from lines of {@code name weight}; lines that begin with # are remarks.
     *
     * @throws IllegalArgumentException when the weight of a feature is missing
     */
    public static TermWorth read(Reader lines) {
        Map<String, Double> byName = new BufferedReader(lines)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(parts -> parts[0], parts -> Double.parseDouble(parts[1])));
        return new TermWorth(TermFeatures.NAMES.stream()
                .mapToDouble(name -> {
                    Double weight = byName.get(name);
                    if (weight == null) {
                        throw new IllegalArgumentException("The weight of " + name + " is missing: train again.");
                    }
                    return weight;
                })
                .toArray());
    }

    /** The worth of each term of the meeting, from 0 (never told) to 1. */
    public Map<String, Double> of(TermFeatures features) {
        Map<String, Double> worth = new HashMap<>();
        for (String term : features.terms()) {
            double[] x = features.of(term);
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += weights[i] * x[i];
            }
            worth.put(term, Math.pow(1 / (1 + Math.exp(-sum)), STRESS));
        }
        return worth;
    }
}

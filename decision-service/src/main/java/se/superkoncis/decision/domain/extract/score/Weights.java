package se.superkoncis.decision.domain.extract.score;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The trained weights of one kind of item, read from {@code weights.txt}: a line is kind, feature, weight. They are made by
 * {@code benchmarks/decisions/train}.
 */
public final class Weights {
    private static final Map<String, Map<String, Double>> ALL = read();

    private Weights() {}

    /** The model that judges clauses of the kind, {@code decision} or {@code action}. */
    public static Model model(String kind) {
        double[] weights = new double[FeatureNames.count()];
        ALL.get(kind).forEach((name, weight) -> {
            int number = FeatureNames.number(name);
            if (number >= 0) {
                weights[number] = weight;
            }
        });
        return new Model(weights);
    }

    /** The weight stored under the name; 0 when there is none. */
    public static double of(String kind, String name) {
        return ALL.get(kind).getOrDefault(name, 0.0);
    }

    private static Map<String, Map<String, Double>> read() {
        Map<String, Map<String, Double>> all =
                new HashMap<>(Map.of("decision", new HashMap<>(), "action", new HashMap<>()));
        for (String line : lines()) {
            String[] parts = line.split(" ");
            all.get(parts[0]).put(parts[1], Double.parseDouble(parts[2]));
        }
        return all;
    }

    private static List<String> lines() {
        try (InputStream in = Weights.class.getResourceAsStream("weights.txt")) {
            if (in == null) {
                throw new IllegalStateException("weights.txt is missing from the jar: build decision-service again.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("weights.txt could not be read.", e);
        }
    }
}

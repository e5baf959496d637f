import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import se.superkoncis.router.domain.recap.select.Features;
import se.superkoncis.router.domain.recap.select.Heard;
import se.superkoncis.router.domain.recap.select.Salience;
import se.superkoncis.router.domain.recap.worth.TermFeatures;
import se.superkoncis.text.Language;
import se.superkoncis.text.Stemmer;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

/**
 * Fits the weights of TermWorth: which terms of a meeting stand in the recaps that people wrote. Logistic regression by Newton's
 * method with a small L2 penalty; every corpus weighs the same, however many meetings it has. Prints the weights; the mean average
 * precision on each corpus goes to the error stream.
 *
 * Usage: Train FOLDER all|A|B     A and B train on one half of the meeting series only, to be measured on the other
 */
public final class Train {
    private static final double PENALTY = 1e-3;
    private static final int STEPS = 25;

    private record Row(String corpus, String meeting, double[] x, boolean told) {}

    public static void main(String[] args) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (String set : List.of("ami", "icsi", "qmsum")) {
            for (JsonNode meeting : meetings(Path.of(args[0], set + "_dev.jsonl.gz"))) {
                read(set, meeting, rows);
            }
        }
        List<Row> training = rows.stream()
                .filter(row -> args[1].equals("all") || args[1].equals(half(row.meeting())))
                .toList();
        double[] weights = fit(training);
        System.out.println("# Fitted by benchmarks/recap/train on half " + args[1] + "; see TermWorth.");
        for (int i = 0; i < weights.length; i++) {
            System.out.printf(Locale.ROOT, "%s %.5f%n", TermFeatures.NAMES.get(i), weights[i]);
        }
        List<Row> held = args[1].equals("all")
                ? rows
                : rows.stream().filter(row -> !args[1].equals(half(row.meeting()))).toList();
        precision(held, weights).forEach((corpus, p) -> System.err.printf(Locale.ROOT, "%-12s %.3f%n", corpus, p));
    }

    private static List<JsonNode> meetings(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> {
                        try {
                            return json.readTree(line);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    private static void read(String set, JsonNode meeting, List<Row> rows) {
        List<Utterance> turns = new ArrayList<>();
        for (JsonNode turn : meeting.get("turns")) {
            turns.add(new Utterance(
                    turn.path("speaker").asText(),
                    turn.hasNonNull("role") ? turn.get("role").asText() : null,
                    turn.path("text").asText()));
        }
        String reference = set.equals("qmsum")
                ? meeting.get("general").get(0).get("answer").asText()
                : meeting.path("reference_full").asText();
        String id = meeting.get("id").asText();
        Heard heard = Heard.of(new Transcript(null, "en", null, null, turns), 350);
        Set<String> told = new HashSet<>();
        Stemmer stemmer = new Stemmer(Language.ENGLISH);
        for (Token token : Tokens.of(reference)) {
            told.add(stemmer.stem(token.lower()));
        }
        Salience salience = new Salience(new Features(heard.language(), heard.sentences()));
        TermFeatures features = new TermFeatures(heard.language(), heard.sentences(), salience);
        String corpus = set.equals("qmsum") ? "qmsum-" + meeting.path("domain").asText() : set;
        for (String term : features.terms()) {
            rows.add(new Row(corpus, id, features.of(term), told.contains(term)));
        }
    }

    /** Meetings of one series (ES2002a to d) are in one half. */
    static String half(String id) {
        return (id.replaceAll("[a-d]$", "").hashCode() & 0x7fffffff) / 7 % 2 == 0 ? "A" : "B";
    }

    private static double[] fit(List<Row> rows) {
        int n = TermFeatures.NAMES.size();
        Map<String, Integer> sizes = new LinkedHashMap<>();
        rows.forEach(row -> sizes.merge(row.corpus(), 1, Integer::sum));
        double[] mean = new double[n];
        double[] deviation = new double[n];
        for (Row row : rows) {
            for (int i = 1; i < n; i++) {
                mean[i] += row.x()[i] / rows.size();
                deviation[i] += row.x()[i] * row.x()[i] / rows.size();
            }
        }
        for (int i = 0; i < n; i++) {
            deviation[i] = i == 0 ? 1 : Math.sqrt(Math.max(1e-12, deviation[i] - mean[i] * mean[i]));
        }
        double[] w = new double[n];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[n];
            double[][] curvature = new double[n][n];
            for (Row row : rows) {
                double[] z = new double[n];
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    z[i] = (row.x()[i] - mean[i]) / deviation[i];
                    sum += w[i] * z[i];
                }
                double p = 1 / (1 + Math.exp(-sum));
                double share = 1.0 / sizes.get(row.corpus()) / sizes.size();
                for (int i = 0; i < n; i++) {
                    gradient[i] += share * (p - (row.told() ? 1 : 0)) * z[i];
                    for (int j = 0; j <= i; j++) {
                        curvature[i][j] += share * p * (1 - p) * z[i] * z[j];
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                gradient[i] += PENALTY * w[i];
                curvature[i][i] += PENALTY;
                for (int j = 0; j < i; j++) {
                    curvature[j][i] = curvature[i][j];
                }
            }
            double[] change = solved(curvature, gradient);
            for (int i = 0; i < n; i++) {
                w[i] -= change[i];
            }
        }
        for (int i = 1; i < n; i++) {
            w[i] /= deviation[i];
            w[0] -= w[i] * mean[i];
        }
        return w;
    }

    /** Gauss elimination; the matrix is positive definite. */
    private static double[] solved(double[][] a, double[] b) {
        int n = b.length;
        double[] x = b.clone();
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j < n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
                x[i] -= factor * x[k];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                x[i] -= a[i][j] * x[j];
            }
            x[i] /= a[i][i];
        }
        return x;
    }

    private static Map<String, Double> precision(List<Row> rows, double[] w) {
        Map<String, Map<String, List<Row>>> byCorpus = new LinkedHashMap<>();
        rows.forEach(row -> byCorpus
                .computeIfAbsent(row.corpus(), c -> new LinkedHashMap<>())
                .computeIfAbsent(row.meeting(), m -> new ArrayList<>())
                .add(row));
        Map<String, Double> means = new LinkedHashMap<>();
        byCorpus.forEach((corpus, meetings) -> means.put(
                corpus,
                meetings.values().stream()
                        .mapToDouble(meeting -> averagePrecision(meeting, w))
                        .average()
                        .orElse(0)));
        return means;
    }

    private static double averagePrecision(List<Row> meeting, double[] w) {
        List<Row> ranked = new ArrayList<>(meeting);
        ranked.sort((a, b) -> Double.compare(dot(b.x(), w), dot(a.x(), w)));
        int hits = 0;
        double sum = 0;
        for (int i = 0; i < ranked.size(); i++) {
            if (ranked.get(i).told()) {
                sum += ++hits / (i + 1.0);
            }
        }
        return hits == 0 ? 0 : sum / hits;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import se.superkoncis.decision.domain.extract.read.Clause;
import se.superkoncis.decision.domain.extract.score.FeatureNames;

/**
 * Learns the weights of clauses. A marked item says which turns hold it, not which clause says it: that clause is taken to be the one
 * that scores best so far, round by round (multiple-instance learning; Andrews et al. 2003).
 */
final class Learner {
    static final List<String> KINDS = List.of("decision", "action");
    private static final int ROUNDS = 3;
    private static final double PULL = 10;
    private static final double PULL_LOOSE = 10;
    private static final double EVIDENCE_COUNTS = 0.025;
    private static final int NEAR = 2;

    private final Path prior;
    private final int plain = FeatureNames.count() / 2;
    private final int bias = FeatureNames.number("SHAPE.ALWAYS");

    /** @param prior the expected weights; null for none */
    Learner(Path prior) {
        this.prior = prior;
    }

    /** Weights for all meetings, and what loose talk changes of them. */
    double[] learn(List<Annotated> meetings, int kind) throws IOException {
        double[] base = fit(meetings, kind, m -> m.evidence() ? EVIDENCE_COUNTS : 1, PULL, expected(kind));
        double[] all = new double[2 * plain];
        System.arraycopy(base, 0, all, 0, plain);
        List<Annotated> loose = meetings.stream().filter(m -> m.evidence() && m.loose()).toList();
        if (!loose.isEmpty()) {
            double[] start = base.clone();
            start[bias] += base[plain];
            start[plain] = 0;
            double[] changed = fit(loose, kind, m -> 1, PULL_LOOSE, start);
            for (int i = 0; i < plain; i++) {
                all[plain + i] = changed[i] - base[i];
            }
            all[plain + bias] += changed[plain];
        }
        return all;
    }

    private double[] fit(List<Annotated> meetings, int kind, ToDoubleFunction<Annotated> counts, double pull, double[] expected) {
        double[] weights = null;
        for (int round = 0; round < ROUNDS; round++) {
            List<Newton.Row> rows = new ArrayList<>();
            for (Annotated meeting : meetings) {
                rows(meeting, kind, counts.applyAsDouble(meeting), weights, rows);
            }
            weights = Newton.fit(rows, bias, pull, expected, weights);
        }
        return weights;
    }

    private void rows(Annotated m, int kind, double counts, double[] weights, List<Newton.Row> rows) {
        Set<Integer> covered = new HashSet<>();
        for (Set<Integer> item : m.gold().get(kind)) {
            List<Clause> clauses = new ArrayList<>();
            for (int turn : item) {
                for (int near = m.evidence() ? NEAR : 0, d = -near; d <= near; d++) {
                    covered.add(turn + d);
                }
                m.meeting().turn(turn).stream()
                        .filter(c -> !m.summaries().isIn(c) && c.words().size() > 1)
                        .forEach(clauses::add);
            }
            if (weights != null && !clauses.isEmpty()) {
                clauses = List.of(clauses.stream().max(Comparator.comparingDouble(c -> sum(weights, on(m, c)))).get());
            }
            for (Clause clause : clauses) {
                rows.add(new Newton.Row(on(m, clause), 1, counts / clauses.size()));
            }
        }
        for (Clause clause : m.meeting().clauses()) {
            if (!covered.contains(clause.turn()) && !m.summaries().isIn(clause)) {
                rows.add(new Newton.Row(on(m, clause), 0, counts));
            }
        }
    }

    /** The plain features, and a mark of the corpus that has evidence only, whose rate of items is another. */
    private int[] on(Annotated m, Clause clause) {
        int[] on = Arrays.stream(m.features().get(clause.order())).filter(f -> f < plain).toArray();
        if (m.evidence()) {
            on = Arrays.copyOf(on, on.length + 1);
            on[on.length - 1] = plain;
        }
        return on;
    }

    static double sum(double[] weights, int[] on) {
        double sum = 0;
        for (int feature : on) {
            sum += weights[feature];
        }
        return sum;
    }

    private double[] expected(int kind) throws IOException {
        double[] weights = new double[plain + 1];
        if (prior != null) {
            for (String line : Files.readAllLines(prior)) {
                String[] parts = line.split(" ");
                if (parts[0].equals(KINDS.get(kind))) {
                    weights[FeatureNames.number(parts[1])] = Double.parseDouble(parts[2]);
                }
            }
        }
        return weights;
    }
}

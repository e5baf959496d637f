package se.superkoncis.decision.domain.extract;

import java.util.List;
import se.superkoncis.decision.domain.extract.score.Model;
import se.superkoncis.decision.domain.extract.score.Weights;
import se.superkoncis.decision.domain.extract.thread.Item;
import se.superkoncis.decision.domain.extract.thread.Standing;

/** The two kinds of items, each with its trained weights. */
enum Kind {
    DECISION("decision", 40),
    ACTION("action", 30);

    /** What is left of the odds of a decision that was taken back, in logarithms. */
    private static final double TAKEN_BACK = -4;

    private final String stored;
    private final int most;
    private final Model model;

    Kind(String stored, int most) {
        this.stored = stored;
        this.most = most;
        model = Weights.model(stored);
    }

    /** How many candidates are kept. */
    int most() {
        return most;
    }

    /** Log-odds of each clause, by its order. */
    double[] logOdds(List<int[]> features) {
        return features.stream().mapToDouble(model::logOdds).toArray();
    }

    /**
     * How sure it is that the item at the rank is one, 0–1: 0.5 is where showing it does as much good as harm, which is below an even
     * chance of being right; well above 0.5 it is that chance.
     */
    double confidence(List<Item> items, int rank, int turns, boolean owned, boolean dated) {
        double[] standing = Standing.of(items, rank, turns, owned, dated);
        double sum = 0;
        for (int i = 0; i < standing.length; i++) {
            sum += standing[i] * Weights.of(stored, Standing.NAMES.get(i));
        }
        Item item = items.get(rank);
        double odds = sum + Standing.faint(item) + (item.takenBack() ? TAKEN_BACK : 0);
        return Standing.confidence(odds, Weights.of(stored, "ITEM.LINE"));
    }
}

package se.superkoncis.decision.domain.extract.score;

/** A logistic model over {@link FeatureNames}. */
public final class Model {
    private final double[] weights;

    /** @param weights one weight a feature, by number */
    public Model(double[] weights) {
        this.weights = weights.clone();
    }

    /** Log-odds that a clause with these features says an item. */
    public double logOdds(int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += weights[feature];
        }
        return sum;
    }
}

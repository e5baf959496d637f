package se.superkoncis.router.domain.recap.select;

import se.superkoncis.text.reading.Sentence;

/** How much a sentence matters: a weighted sum of its features, squeezed to 0 to 1 and squared, so that good ones stand out. */
public final class Salience {
    /**
     * Fitted by logistic regression on the English development meetings (three kinds), then rounded; those whose sign changed with
     * the kind of meeting were made small, and chatter and pointing back were set by hand.
     */
    private static final double[] WEIGHTS = {
        -1.2, 0.5, -1.6, 0.4, 1.4, 0.1, -0.3, 0.6, 0.3, -0.5, 0.6, 0.1, 0.3, 0.3, -0.2, 0
    };

    private final Features features;

    public Salience(Features features) {
        this.features = features;
    }

    /** The weight of the sentence, from 0 (noise) to 1. */
    public double of(Sentence sentence) {
        double[] x = features.of(sentence);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += WEIGHTS[i] * x[i];
        }
        double probability = 1 / (1 + Math.exp(-sum));
        return probability * probability;
    }
}

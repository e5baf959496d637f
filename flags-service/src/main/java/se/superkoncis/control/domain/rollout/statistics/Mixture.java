package se.superkoncis.control.domain.rollout.statistics;

import java.util.Arrays;

/**
 * How much likelier draws are under some alternatives than when the odds stand as they should: the mixture likelihood
 * ratio of H. Robbins, "Statistical methods related to the law of the iterated logarithm", Ann. Math. Stat. 41 (1970).
 * While nothing is wrong it exceeds 1/α with probability α at most, however often it is looked at (Ville 1939).
 */
final class Mixture {

    private final double[] odds;
    private final double[] logRatios;

    /** With alternatives that multiply the odds by these factors, all equally likely beforehand. */
    Mixture(double... odds) {
        this.odds = odds.clone();
        this.logRatios = new double[odds.length];
    }

    /**
     * Adds draws that are independent of the earlier ones.
     *
     * @param share probability of a hit when nothing is wrong, between 0 and 1
     * @param weight what one draw counts, 0 to 1; below 1 where draws are alike
     */
    void add(long hits, long draws, double share, double weight) {
        for (int i = 0; i < odds.length; i++) {
            double total = share * odds[i] + 1 - share;
            logRatios[i] += weight * (hits * Math.log(odds[i]) - draws * Math.log(total));
        }
    }

    /** Natural logarithm of the mean ratio. */
    double logEvidence() {
        double greatest = Arrays.stream(logRatios).max().orElse(0);
        double sum = Arrays.stream(logRatios).map(l -> Math.exp(l - greatest)).sum();
        return greatest + Math.log(sum / odds.length);
    }
}

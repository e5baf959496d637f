package se.superkoncis.control.domain.rollout.statistics;

import java.util.List;

/**
 * Are the canary's times longer than the control's? The test of H. B. Mann and D. R. Whitney (Ann. Math. Stat. 18, 1947) on
 * counts in bins; cases of one bin are ties and the variance is corrected for them (E. L. Lehmann, Nonparametrics, 1975,
 * section 1.4). The effect is Cliff's delta (N. Cliff, Psychological Bulletin 114, 1993): -1 all shorter, 0 alike, 1 all
 * longer; (delta + 1) / 2 is the probability that a canary case takes longer than a control case, ties halved.
 *
 * @param delta Cliff's delta
 * @param standardError of delta when both arms are alike
 */
public record RankTest(double delta, double standardError) {

    private static final double Z = 1.959963984540054;

    /** Spread of the deltas that the mixture looks for; the test is at its best around twice this. */
    private static final double TAU = 0.05;

    /**
     * Compares two histograms over the same bins in ascending order; both hold cases.
     *
     * @param designEffect by how much the variance is wider than that of independent cases, at least 1
     */
    public static RankTest of(List<Long> canary, List<Long> control, double designEffect) {
        double n1 = canary.stream().mapToLong(Long::longValue).sum();
        double n2 = control.stream().mapToLong(Long::longValue).sum();
        if (canary.size() != control.size() || n1 == 0 || n2 == 0) {
            throw new IllegalArgumentException("a rank test needs two histograms over the same bins, both with cases");
        }
        double below = 0;
        double u = 0;
        double ties = 0;
        for (int i = 0; i < canary.size(); i++) {
            double x = canary.get(i);
            double y = control.get(i);
            double t = x + y;
            u += x * (below + y / 2);
            below += y;
            ties += t * t * t - t;
        }
        double n = n1 + n2;
        double variance = n1 * n2 / 12 * (n + 1 - ties / (n * (n - 1)));
        double scale = 2 / (n1 * n2);
        return new RankTest(scale * u - 1, scale * Math.sqrt(variance * designEffect));
    }

    /** Normal deviate of a single look; 0 when all cases lie in one bin. */
    public double z() {
        return standardError == 0 ? 0 : delta / standardError;
    }

    /** The 95 % interval of delta for one look. */
    public Interval interval() {
        return new Interval(delta - Z * standardError, delta, delta + Z * standardError);
    }

    /**
     * The lower limit of delta at all looks together: the one-sided asymptotic confidence sequence of I. Waudby-Smith,
     * D. Arbour, R. Sinha, E. H. Kennedy, A. Ramdas, "Time-uniform central limit theory and asymptotic confidence
     * sequences" (Annals of Statistics 52, 2024), a normal mixture as in S. R. Howard et al. (Annals of Statistics 49,
     * 2021). U statistics are asymptotically means, so it holds from samples of some hundreds on.
     *
     * @param alpha probability that the limit is ever above the truth, between 0 and 0.5
     */
    public double lowerAlways(double alpha) {
        double v = standardError * standardError;
        if (v == 0) {
            return delta;
        }
        double t = TAU * TAU;
        double widening = (v + t) / t * Math.log(1 + Math.sqrt((v + t) / v) / (2 * alpha));
        return delta - Math.sqrt(2 * v * widening);
    }
}

package se.superkoncis.control.domain.rollout.statistics;

/**
 * Does the canary fail more often than the concurrent control? May be looked at after every window, for as long as wanted.
 *
 * <p>Given how many fail in a window, the number of them in the canary is hypergeometric while both fail equally often, as
 * in A. Wald's test of double dichotomies (Sequential Analysis, 1947, chapter 6). Drawing with replacement spreads wider
 * (W. Hoeffding, JASA 58 (1963), theorem 4), so the binomial likelihood ratio stays a test martingale at every sample size
 * and every split of traffic. Ratios of 1.2 to 5 are mixed (mSPRT: R. Johari, L. Pekelis, D. Walsh, "Always valid
 * inference", 2015/2022). Windows are taken as independent. The exponent 1/designEffect tempers it where meetings of a
 * tenant are alike; that part is an approximation.
 */
public final class HarmTest {

    private final Mixture mixture = new Mixture(1.2, 1.5, 2, 3, 5);
    private double strongest;

    /** Adds a window's failures of both arms. A window in which one arm has no cases tells nothing. */
    public void add(Rate canary, Rate control, double designEffect) {
        if (canary.n() > 0 && control.n() > 0) {
            double share = (double) canary.n() / (canary.n() + control.n());
            mixture.add(canary.hits(), canary.hits() + control.hits(), share, 1 / designEffect);
            strongest = Math.max(strongest, mixture.logEvidence());
        }
    }

    /** The always-valid p-value, 0 to 1: no greater than any α at which it could have been stopped by now. */
    public double pValue() {
        return Math.exp(-strongest);
    }
}

package se.superkoncis.control.domain.rollout.statistics;

/**
 * Do as many fall to the canary as the percentage says? If not, one arm loses cases and no comparison can be trusted
 * (A. Fabijan et al., "Diagnosing sample ratio mismatch in online controlled experiments", KDD 2019). Sequential in the
 * manner of M. Lindon and A. Malek, "Anytime-valid inference for multinomial count data" (NeurIPS 2022), with a mixture of
 * twelve alternatives in place of their Dirichlet prior. For assigned units that grow in number from look to look.
 */
public final class SampleRatioTest {

    private SampleRatioTest() {}

    /**
     * The probability, at most, that assignment as decided goes this wrong.
     *
     * @param canary units in the canary
     * @param control units in the control
     * @param share of the canary as decided, between 0 and 1
     */
    public static double pValue(long canary, long control, double share) {
        Mixture mixture = new Mixture(0.2, 0.5, 0.67, 0.8, 0.9, 0.95, 1.05, 1.1, 1.25, 1.5, 2, 5);
        mixture.add(canary, canary + control, share, 1);
        return Math.min(1, Math.exp(-mixture.logEvidence()));
    }

    /** Pearson's chi-square with one degree of freedom, for people who know it (10.83 is the 0.1 % point). */
    public static double chiSquare(long canary, long control, double share) {
        double expected = (canary + control) * share;
        double other = (canary + control) - expected;
        double off = canary - expected;
        return off * off / expected + off * off / other;
    }
}

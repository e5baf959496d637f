package se.superkoncis.control.domain.rollout.statistics;

/**
 * So many of so many.
 *
 * @param hits 0 to {@code n}
 * @param n at least 0
 */
public record Rate(long hits, long n) {

    /** Normal quantile of a two-sided 95 % interval. */
    private static final double Z = 1.959963984540054;

    public Rate {
        if (hits < 0 || n < hits) {
            throw new IllegalArgumentException("a rate needs 0 <= hits <= n, was " + hits + " of " + n);
        }
    }

    /** The share, 0 to 1; 0 of nothing. */
    public double share() {
        return n == 0 ? 0 : (double) hits / n;
    }

    /** The same share of a sample that is smaller by the design effect (Kish 1965, Survey Sampling, section 5.4). */
    public Rate discounted(double designEffect) {
        long effective = Math.round(n / designEffect);
        return new Rate(Math.min(effective, Math.round(share() * effective)), effective);
    }

    /**
     * The 95 % score interval of E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
     * JASA 22 (1927); 0 to 1 without data. It holds for one look.
     */
    public Interval wilson() {
        if (n == 0) {
            return new Interval(0, 0, 1);
        }
        double p = share();
        double z2 = Z * Z;
        double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = Z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        return new Interval(Math.max(0, middle - half), p, Math.min(1, middle + half));
    }

    /**
     * The 95 % interval of this share minus another: the square-and-add method of R. G. Newcombe, "Interval estimation for
     * the difference between independent proportions", Statistics in Medicine 17 (1998), method 10. It holds for one look.
     */
    public Interval minus(Rate other) {
        Interval a = wilson();
        Interval b = other.wilson();
        double difference = share() - other.share();
        return new Interval(
                difference - Math.hypot(a.estimate() - a.lower(), b.upper() - b.estimate()),
                difference,
                difference + Math.hypot(a.upper() - a.estimate(), b.estimate() - b.lower()));
    }
}

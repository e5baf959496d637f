package se.superkoncis.router.domain.routing;

/**
 * Percentages, each with the meeting's bucket (1–100) for it: the meeting is in when its bucket is not above the percentage, so
 * raising one only adds meetings.
 *
 * @param deep {@code router.deep-percentage}: who may use the deep tier while it comes back in steps; 100 = all
 * @param probe {@code router.probe-percentage}: on whom a stopped tier is tried in the shadow; 0 = none
 * @param sampling {@code router.shadow-sampling}: on whom the candidate is tried in mode shadow
 */
public record Shares(Share deep, Share probe, Share sampling) {

    /** Nothing stopped, nothing probed, every meeting sampled. */
    public static final Shares NORMAL = new Shares(new Share(100, 1), new Share(0, 1), new Share(100, 1));

    /** A percentage and a bucket. */
    public record Share(int percentage, int bucket) {

        /** True for a meeting within it. */
        public boolean holds() {
            return bucket <= percentage;
        }
    }
}

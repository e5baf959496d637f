package se.superkoncis.decision.domain.extract.thread;

import java.util.List;

/**
 * How an item stands among all of its meeting. A clause's odds alone don't tell how sure an item is: that the best few of a meeting are
 * right is likelier than that the fortieth is, whatever words people there use.
 */
public final class Standing {
    /** The names that the weights are stored under, in the order of {@link #of}. */
    public static final List<String> NAMES =
            List.of("ITEM.ALWAYS", "ITEM.CORE", "ITEM.SUPPORT", "ITEM.RANK", "ITEM.BEHIND_BEST", "ITEM.REPEATED");

    private static final double PER_TURNS = 100;
    private static final int FEW_TURNS = 30;

    private Standing() {}

    /**
     * The features of the item at a rank.
     *
     * @param rank 0 for the likeliest
     * @param best log-odds of the likeliest
     * @param turns how many turns the meeting has
     */
    public static double[] of(Item item, int rank, double best, int turns) {
        return new double[] {
            1,
            item.logOdds(),
            item.support(),
            Math.log(1 + rank * PER_TURNS / Math.max(FEW_TURNS, turns)),
            item.logOdds() - best,
            item.repeated() ? 1 : 0
        };
    }
}

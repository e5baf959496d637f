package se.superkoncis.decision.domain.extract.thread;

import java.util.List;

/**
 * How an item stands among all of its meeting. A clause's odds alone don't tell how sure an item is: that the best few of a meeting are
 * right is likelier than that the fortieth is, whatever words people there use.
 */
public final class Standing {
    /** The names that the weights are stored under, in the order of {@link #of}. */
    public static final List<String> NAMES = List.of(
            "ITEM.ALWAYS",
            "ITEM.CORE",
            "ITEM.SUPPORT",
            "ITEM.RANK",
            "ITEM.BEHIND_BEST",
            "ITEM.REPEATED",
            "ITEM.RIVAL",
            "ITEM.BEHIND_NEXT",
            "ITEM.BEHIND_LAST");

    private static final double PER_TURNS = 100;
    private static final int FEW_TURNS = 30;
    /** How far the talk on one matter reaches, in turns. */
    private static final int MATTER = Integer.getInteger("matter", 8);

    private Standing() {}

    /**
     * The features of the item at a rank.
     *
     * @param items all of one kind, the likeliest first
     * @param rank 0 for the likeliest
     * @param turns how many turns the meeting has
     */
    public static double[] of(List<Item> items, int rank, int turns) {
        Item item = items.get(rank);
        double own = item.logOdds();
        double next = 0;
        double last = 0;
        for (Item other : items) {
            int distance = other.core().turn() - item.core().turn();
            double ahead = other.takenBack() ? 0 : other.logOdds() - own;
            if (distance >= 0 && distance <= MATTER) {
                next = Math.max(next, ahead);
            }
            if (distance < 0 && distance >= -MATTER) {
                last = Math.max(last, ahead);
            }
        }
        double[] x = new double[] {
            1,
            own,
            item.support(),
            Math.log(1 + rank * PER_TURNS / Math.max(FEW_TURNS, turns)),
            own - items.get(0).logOdds(),
            item.repeated() ? 1 : 0,
            item.rival(),
            next,
            last
        };
        for (String n : System.getProperty("noitem", "").split(",")) if (!n.isEmpty()) x[Integer.parseInt(n)] = 0; // TMP
        return x;
    }
}

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
            "ITEM.BEHIND_LAST",
            "ITEM.EARLY",
            "ITEM.OWNED",
            "ITEM.DATED");

    private static final double FAINT = -3;
    private static final double PER_TURNS = 100;
    private static final int FEW_TURNS = 30;
    /** While a meeting opens, people tell where things stand. */
    private static final double EARLY = 0.1;

    /** How far the talk on one matter reaches, in turns. */
    private static final int MATTER = 8;

    private Standing() {}

    /**
     * The features of the item at a rank.
     *
     * @param items all of one kind, the likeliest first
     * @param rank 0 for the likeliest
     * @param turns how many turns the meeting has
     * @param owned whether somebody is found who has it: what nobody can be told to have is rarer a task
     * @param dated whether a day is found for it
     */
    public static double[] of(List<Item> items, int rank, int turns, boolean owned, boolean dated) {
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
        return new double[] {
            1,
            own,
            item.support(),
            Math.log(1 + rank * PER_TURNS / Math.max(FEW_TURNS, turns)),
            own - items.get(0).logOdds(),
            item.repeated() ? 1 : 0,
            item.rival(),
            next,
            last,
            item.core().turn() + 0.5 < EARLY * turns ? 1 : 0,
            owned ? 1 : 0,
            dated ? 1 : 0
        };
    }

    /**
     * What is taken from the odds, in logarithms, of an item that hardly says one by itself: of such none was rightly shown in the
     * development meetings, however it stands among the others. At most 0.
     */
    public static double faint(Item item) {
        return 2 * Math.min(0, item.logOdds() - FAINT);
    }

    /**
     * How sure an item is, 0–1: 0.5 at the line from which showing it does more good than harm, and the chance of being right well above
     * it. F1 is best when the line lies at a chance of half the F1 that is reached (Lipton, Elkan and Naryanaswamy 2014), below an even
     * chance; the two scales are joined smoothly and keep the order.
     *
     * @param odds log-odds of being right
     * @param line how far below even odds the line lies, in logarithms; 0 or more
     */
    public static double confidence(double odds, double line) {
        double above = odds + line;
        double stated = above > 0 ? above * above / (above + line) : above;
        return 1 / (1 + Math.exp(-stated));
    }
}

package se.superkoncis.decision.domain.extract.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.superkoncis.decision.domain.extract.act.Act;
import se.superkoncis.decision.domain.extract.read.Clause;
import se.superkoncis.decision.domain.extract.read.Meeting;
import se.superkoncis.decision.domain.extract.score.LooseTalk;
import se.superkoncis.decision.domain.extract.score.Summaries;

/** Ties judged clauses into items: the best clause becomes a core, what belongs to it is absorbed, the next best follows. */
public final class Threads {
    private static final int NEAR = 2;
    private static final int NEAR_IN_LOOSE_TALK = 5;
    /** Candidates of a short meeting may stand closer, so that there are this many. */
    private static final int ENOUGH = 30;

    private static final double SAME_MATTER = 0.6;
    private static final double OTHER_MATTER = 0.34;
    private static final Set<Act> OWN_STEAM = EnumSet.of(
            Act.I_WILL,
            Act.I_DO,
            Act.I_TAKE,
            Act.I_CAN,
            Act.I_MUST,
            Act.THEY_DO,
            Act.YOU_GET,
            Act.REQUEST,
            Act.SOMEONE,
            Act.SETTLING,
            Act.SETTLED,
            Act.FORMAL);

    private final Meeting meeting;
    private final Topics topics;
    private final Summaries summaries;
    private final Neighbours neighbours;
    private final int near;

    public Threads(Meeting meeting) {
        this.meeting = meeting;
        topics = new Topics(meeting);
        summaries = new Summaries(meeting);
        boolean loose = LooseTalk.is(meeting);
        near = loose ? NEAR_IN_LOOSE_TALK : NEAR;
        neighbours = new Neighbours(meeting, topics, loose);
    }

    /**
     * The items of one kind, the likeliest first, those taken back last.
     *
     * @param logOdds how likely each clause says such an item, by its order
     * @param otherKind how likely each clause says an item of the other kind, by its order
     * @param most how many items are made at most
     * @param lastWordCounts whether an item of this kind is dropped when it is taken back later
     */
    public List<Item> tie(double[] logOdds, double[] otherKind, int most, boolean lastWordCounts) {
        List<Clause> byScore = new ArrayList<>(meeting.clauses());
        byScore.removeIf(summaries::isIn);
        byScore.sort(
                Comparator.comparingDouble((Clause c) -> -logOdds[c.order()]).thenComparing(Clause::order));
        List<Item> items = new ArrayList<>();
        collect(byScore, logOdds, most, near, items);
        if (items.size() < ENOUGH) {
            collect(byScore, logOdds, ENOUGH, 0, items);
        }
        for (Item item : items) {
            item.rivalledBy(otherKind[item.core().order()]);
            for (int turn : item.turns()) {
                for (Clause clause : meeting.turn(turn)) {
                    if (clause != item.core()) {
                        item.supportedBy(logOdds[clause.order()]);
                    }
                }
            }
        }
        if (lastWordCounts) {
            new LastWordCounts(meeting, topics).apply(items);
        }
        SummariesRepeat.apply(meeting, topics, summaries, items);
        items.sort(Comparator.comparing(Item::takenBack)
                .thenComparing(Comparator.comparingDouble(Item::logOdds).reversed())
                .thenComparing(item -> item.core().order()));
        return items;
    }

    private void collect(List<Clause> byScore, double[] logOdds, int most, int distance, List<Item> items) {
        for (Clause clause : byScore) {
            if (items.size() >= most) {
                return;
            }
            if (clause.words().size() > 1 && !isAbsorbed(clause, items, distance)) {
                Item item = new Item(clause, logOdds[clause.order()]);
                neighbours.tie(item);
                items.add(item);
            }
        }
    }

    private boolean isAbsorbed(Clause clause, List<Item> items, int reach) {
        for (Item item : items) {
            int distance = Math.abs(clause.turn() - item.core().turn());
            boolean close = item.turns().contains(clause.turn()) || distance <= reach;
            if (close && !isApart(clause, item)) {
                return true;
            }
            if (clause.terms().size() > 1
                    && topics.share(clause.terms(), item.about()) >= SAME_MATTER
                    && topics.share(item.core().terms(), new HashSet<>(clause.terms())) >= SAME_MATTER) {
                item.repeatedIn(clause.turn());
                return true;
            }
        }
        return false;
    }

    /** Another turn that says something of its own, and isn't the other half of a pair: a request and its answer. */
    private boolean isApart(Clause clause, Item item) {
        Clause core = item.core();
        boolean own = OWN_STEAM.stream().anyMatch(clause::has) && clause.terms().size() > 1;
        if (!own || clause.turn() == core.turn() || clause.turn() == item.answered()) {
            return false;
        }
        double shared = topics.share(clause.terms(), item.about());
        boolean adjacent = Math.abs(clause.turn() - core.turn()) == 1 && clause.speaker() != core.speaker();
        Clause first = clause.turn() < core.turn() ? clause : core;
        boolean pair = adjacent && (first.hasAny(Act.REQUEST, Act.SOMEONE, Act.I_CAN) || first.asks());
        return !pair && shared < OTHER_MATTER;
    }
}

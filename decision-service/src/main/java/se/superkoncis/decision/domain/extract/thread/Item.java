package se.superkoncis.decision.domain.extract.thread;

import java.util.Set;
import java.util.TreeSet;
import se.superkoncis.decision.domain.extract.read.Clause;

/** A decision or action in the making: the clause that says it best, and the turns that belong to it. */
public final class Item {
    private static final double LEAST = -6;

    private final Clause core;
    private final Set<String> about;
    private final TreeSet<Integer> turns = new TreeSet<>();
    private final double logOdds;
    private double support = LEAST;
    private double rival = LEAST;
    private boolean repeated;
    private int answered = -1;
    private boolean takenBack;

    Item(Clause core, double logOdds) {
        this.core = core;
        this.logOdds = logOdds;
        about = Set.copyOf(core.terms());
        turns.add(core.turn());
    }

    /** What the core is about: its terms. */
    Set<String> about() {
        return about;
    }

    public Clause core() {
        return core;
    }

    /** The turns that say or confirm it, rising; its core's is one of them. */
    public TreeSet<Integer> turns() {
        return turns;
    }

    public double logOdds() {
        return logOdds;
    }

    /** Log-odds of the likeliest other clause among its turns, at least -6. */
    public double support() {
        return support;
    }

    /** Whether it was said again elsewhere in the meeting. */
    public boolean repeated() {
        return repeated;
    }

    /** Log-odds that its core says an item of the other kind, at least -6. */
    public double rival() {
        return rival;
    }

    void rivalledBy(double otherKind) {
        rival = Math.max(LEAST, otherKind);
    }

    void supportedBy(double other) {
        support = Math.max(support, other);
    }

    /** It is the answer to what was asked for in the turn. */
    void answers(int turn) {
        answered = turn;
        turns.add(turn);
    }

    /** The turn whose request it answers; -1 when there is none. */
    int answered() {
        return answered;
    }

    void repeatedIn(int turn) {
        repeated = true;
        turns.add(turn);
    }

    /** Whether it was decided and then taken back. */
    public boolean takenBack() {
        return takenBack;
    }

    void takeBack() {
        takenBack = true;
    }
}

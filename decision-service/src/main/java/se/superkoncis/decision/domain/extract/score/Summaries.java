package se.superkoncis.decision.domain.extract.score;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.superkoncis.decision.domain.extract.act.Act;
import se.superkoncis.decision.domain.extract.read.Clause;
import se.superkoncis.decision.domain.extract.read.Meeting;

/** The parts near the end where somebody sums up, and what they repeat. */
public final class Summaries {
    private static final double FROM = 0.6;
    private static final int LONG_TURN = 12;

    private final BitSet turns = new BitSet();
    private final Set<String> terms = new HashSet<>();

    public Summaries(Meeting meeting) {
        List<List<Clause>> all = meeting.turns();
        for (int turn = (int) (FROM * all.size()); turn < all.size(); turn++) {
            boolean announced = says(meeting, turn, Act.SUMMARY);
            boolean asked = says(meeting, turn - 1, Act.SUMMARY) || says(meeting, turn - 2, Act.SUMMARY);
            int words = all.get(turn).stream().mapToInt(c -> c.words().size()).sum();
            if ((announced || asked) && words >= LONG_TURN) {
                turns.set(turn);
                all.get(turn).forEach(c -> terms.addAll(c.terms()));
            }
        }
    }

    private static boolean says(Meeting meeting, int turn, Act act) {
        return meeting.turn(turn).stream().anyMatch(c -> c.has(act));
    }

    /** Whether the clause belongs to a summary. */
    public boolean isIn(Clause clause) {
        return turns.get(clause.turn());
    }

    /** Whether a summary repeats half of the clause's content, and at least two terms of it. */
    boolean repeats(Clause clause) {
        long shared = clause.terms().stream().distinct().filter(terms::contains).count();
        return shared >= 2 && 2 * shared >= clause.terms().stream().distinct().count();
    }
}

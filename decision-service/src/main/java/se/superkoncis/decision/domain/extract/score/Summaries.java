package se.superkoncis.decision.domain.extract.score;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.superkoncis.decision.domain.extract.act.Act;
import se.superkoncis.decision.domain.extract.read.Clause;
import se.superkoncis.decision.domain.extract.read.Meeting;

/** The parts near the end where somebody sums up, and what they repeat. */
public final class Summaries {
    private static final double FROM = 0.6;
    private static final int LONG_TURN = 12;
    private static final double UNANNOUNCED_FROM = 0.85;
    private static final int LATELY = 5;
    private static final int PLACES = 3;
    private static final int FEWEST_TERMS = 4;
    private static final int APART = 8;

    private final BitSet turns = new BitSet();
    private final Set<String> terms = new HashSet<>();

    public Summaries(Meeting meeting) {
        List<List<Clause>> all = meeting.turns();
        boolean loose = LooseTalk.is(meeting);
        for (int turn = (int) (FROM * all.size()); turn < all.size(); turn++) {
            boolean announced = says(meeting, turn, Act.SUMMARY);
            boolean asked = says(meeting, turn - 1, Act.SUMMARY) || says(meeting, turn - 2, Act.SUMMARY);
            int words = all.get(turn).stream().mapToInt(c -> c.words().size()).sum();
            if ((announced || asked) && words >= LONG_TURN
                    || !loose && turn >= UNANNOUNCED_FROM * all.size() && names(meeting, turn)) {
                turns.set(turn);
                all.get(turn).forEach(c -> terms.addAll(c.terms()));
            }
        }
    }

    /** Whether the turn names matters from all over the meeting that nobody spoke of just before. */
    private static boolean names(Meeting meeting, int turn) {
        Map<String, Integer> last = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        Set<String> lately = new HashSet<>();
        for (int before = 0; before < turn; before++) {
            Set<String> said = new HashSet<>();
            meeting.turn(before).forEach(c -> said.addAll(c.terms()));
            for (String term : said) {
                last.put(term, before);
                times.merge(term, 1, Integer::sum);
            }
            if (before >= turn - LATELY) {
                lately.addAll(said);
            }
        }
        return meeting.turn(turn).stream().anyMatch(clause -> lists(clause, last, times, lately));
    }

    private static boolean lists(
            Clause clause, Map<String, Integer> last, Map<String, Integer> times, Set<String> lately) {
        TreeSet<Integer> places = new TreeSet<>();
        List<String> known = clause.terms().stream()
                .distinct()
                .filter(term -> times.getOrDefault(term, 0) > 1 && !lately.contains(term))
                .toList();
        for (String term : known) {
            int place = last.get(term);
            if (places.subSet(place - APART, place + APART).isEmpty()) {
                places.add(place);
            }
        }
        boolean own = clause.asks() || clause.hasAny(Act.I_WILL, Act.I_CAN, Act.I_DO, Act.I_MUST);
        return !own
                && places.size() >= PLACES
                && known.size() >= FEWEST_TERMS
                && 2 * known.size() >= clause.terms().size();
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

package se.superkoncis.decision.domain.extract.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.superkoncis.decision.domain.extract.act.Act;
import se.superkoncis.decision.domain.extract.read.Clause;
import se.superkoncis.decision.domain.extract.read.Meeting;
import se.superkoncis.text.TermWeights;

/**
 * The matters that a meeting goes through, one after the other: cut where the words turn over most (TextTiling, Hearst 1997) or
 * somebody says that the next one begins.
 */
public final class Matters {
    private static final int WINDOW = Integer.getInteger("mwindow", 6);
    private static final int SHORTEST = 4;
    /** How many turns one matter takes, about. */
    private static final int USUAL = Integer.getInteger("musual", 8);

    private static final double ANNOUNCED = 0.4;

    private final TreeSet<Integer> begins = new TreeSet<>();
    private final int turns;

    public Matters(Meeting meeting) {
        turns = meeting.turns().size();
        begins.add(0);
        double[] depths = depths(meeting);
        int most = Math.max(1, turns / USUAL);
        List<Integer> deepest = IntStream.range(1, turns)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> -depths[at]).thenComparing(Comparator.naturalOrder()))
                .toList();
        for (int cut : deepest) {
            if (begins.size() >= most || depths[cut] <= 0) {
                break;
            }
            Integer after = begins.ceiling(cut);
            if (cut - begins.floor(cut) >= SHORTEST && (after == null ? turns : after) - cut >= SHORTEST) {
                begins.add(cut);
            }
        }
    }

    private static double[] depths(Meeting meeting) {
        List<List<String>> said = meeting.turns().stream()
                .map(turn -> turn.stream().flatMap(c -> c.terms().stream()).collect(Collectors.toList()))
                .toList();
        TermWeights weights = new TermWeights(said);
        double[] likeness = new double[said.size() + 1];
        for (int at = 1; at < said.size(); at++) {
            likeness[at] = TermWeights.cosine(stretch(weights, said, at - WINDOW, at), stretch(weights, said, at, at + WINDOW));
        }
        double[] depths = new double[likeness.length];
        for (int at = 1; at < said.size(); at++) {
            boolean announced = meeting.turn(at).stream().anyMatch(c -> c.has(Act.AGENDA));
            depths[at] = top(likeness, at, -1) + top(likeness, at, 1) - 2 * likeness[at] + (announced ? ANNOUNCED : 0);
        }
        return depths;
    }

    private static Map<String, Double> stretch(TermWeights weights, List<List<String>> said, int from, int to) {
        List<String> terms = new ArrayList<>();
        for (int turn = Math.max(0, from); turn < Math.min(to, said.size()); turn++) {
            terms.addAll(said.get(turn));
        }
        return weights.vector(terms);
    }

    private static double top(double[] likeness, int at, int step) {
        double top = likeness[at];
        for (int next = at + step; next > 0 && next < likeness.length - 1 && likeness[next] >= top; next += step) {
            top = likeness[next];
        }
        return top;
    }

    /** The turn in which the matter of the turn begins. */
    public int begin(int turn) {
        return begins.floor(Math.max(0, turn));
    }

    /** The first turn after the matter of the turn. */
    public int end(int turn) {
        Integer next = begins.higher(turn);
        return next == null ? turns : next;
    }

    /** How far the matter has come when the clause is said, from 0 to 1. */
    double done(Clause clause) {
        int begin = begin(clause.turn());
        return (clause.turn() - begin + 0.5) / (end(clause.turn()) - begin);
    }
}

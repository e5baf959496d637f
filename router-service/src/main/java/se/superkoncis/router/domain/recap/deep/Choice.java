package se.superkoncis.router.domain.recap.deep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import se.superkoncis.router.domain.recap.likeness.Similarity;
import se.superkoncis.router.domain.recap.select.Unit;
import se.superkoncis.text.reading.Sentence;

/**
 * Picks pieces one by one, each time the one that adds most for its length: the worth of its terms, less for terms told already, less
 * the more it is like something told (maximal marginal relevance, Carbonell and Goldstein 1998). What is picked is remembered over several calls.
 */
public final class Choice {
    private static final double REPEATED = 0.25;
    private static final double LENGTH_POWER = 0.5;
    private static final int SHORT = 6;
    /** Pieces as alike as this tell the same. */
    private static final double SAME = 0.8;

    private final Map<String, Double> worth;
    private final Similarity similarity;
    private final boolean redundancy;
    private final Set<String> told = new HashSet<>();
    private final Set<Integer> used = new HashSet<>();
    private final List<Sentence> cores = new ArrayList<>();
    /** For each piece, the most like core so far, and how many cores it was compared with. */
    private final Map<Piece, Double> likeness = new IdentityHashMap<>();

    private final Map<Piece, Integer> compared = new IdentityHashMap<>();

    /**
     * @param worth what each term is worth
     * @param redundancy whether what is told already counts
     */
    public Choice(Map<String, Double> worth, Similarity similarity, boolean redundancy) {
        this.worth = worth;
        this.similarity = similarity;
        this.redundancy = redundancy;
    }

    /** Marks stems as told. */
    public void tell(Set<String> stems) {
        told.addAll(stems);
    }

    /** Marks a unit as told. */
    public void tell(Unit unit) {
        for (Sentence sentence : unit.sentences()) {
            told.addAll(sentence.terms());
            used.add(sentence.order());
        }
        cores.add(unit.core());
    }

    /** The pieces picked among those that match, in the order they were picked, for at most {@code budget} words. */
    public List<Piece> pick(List<Piece> pieces, Predicate<Piece> matching, int budget) {
        List<Piece> left = new ArrayList<>(pieces.stream().filter(matching).toList());
        List<Piece> picked = new ArrayList<>();
        int words = budget;
        while (true) {
            int space = words;
            left.removeIf(piece -> piece.cost() > space || isUsed(piece.unit()));
            Piece best = null;
            double most = 0;
            for (Piece piece : left) {
                double gain = gain(piece);
                if (gain > most) {
                    most = gain;
                    best = piece;
                }
            }
            if (best == null) {
                return picked;
            }
            tell(best.unit());
            picked.add(best);
            words -= best.cost();
        }
    }

    private boolean isUsed(Unit unit) {
        return unit.sentences().stream().anyMatch(sentence -> used.contains(sentence.order()));
    }

    private double gain(Piece piece) {
        double sum = 0;
        for (String term : piece.terms()) {
            sum += worth.getOrDefault(term, 0.0) * (redundancy && told.contains(term) ? REPEATED : 1);
        }
        double length = Math.pow(Math.max(SHORT, piece.cost()), LENGTH_POWER);
        return sum * piece.value() * novelty(piece) / length;
    }

    private double novelty(Piece piece) {
        if (!redundancy) {
            return 1;
        }
        int seen = compared.getOrDefault(piece, 0);
        double most = likeness.getOrDefault(piece, 0.0);
        for (Sentence core : cores.subList(seen, cores.size())) {
            most = Math.max(most, similarity.between(piece.unit().core().order(), core.order()));
        }
        likeness.put(piece, most);
        compared.put(piece, cores.size());
        return most >= SAME ? 0 : 1 - most * most;
    }
}

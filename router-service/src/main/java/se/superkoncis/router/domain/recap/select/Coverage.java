package se.superkoncis.router.domain.recap.select;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.superkoncis.text.reading.Sentence;

/**
 * Picks units one by one, each time the one that adds most for its length, where what has been told before adds little (maximal
 * coverage with a knapsack, as in Lin and Bilmes 2011). What is picked is remembered over several calls.
 */
public final class Coverage {
    private static final double REPEATED = 0.25;
    private static final double LENGTH_POWER = 0.5;
    private static final int SHORT = 6;

    private final Features features;
    private final Set<String> told = new HashSet<>();
    private final List<Set<String>> tellings = new ArrayList<>();
    private final Set<Integer> used = new HashSet<>();

    public Coverage(Features features) {
        this.features = features;
    }

    /**
     * The candidates picked, in the order they were picked.
     *
     * @param budget the most words in all
     */
    public List<Candidate> pick(List<Candidate> candidates, int budget) {
        List<Candidate> left = new ArrayList<>(candidates);
        List<Candidate> picked = new ArrayList<>();
        int room = budget;
        while (!left.isEmpty()) {
            int space = room;
            left.removeIf(candidate -> candidate.cost() > space || isTold(candidate.unit()));
            Candidate best = null;
            double most = 0;
            for (Candidate candidate : left) {
                double gain = gain(candidate);
                if (gain > most) {
                    most = gain;
                    best = candidate;
                }
            }
            if (best == null) {
                break;
            }
            take(best.unit());
            picked.add(best);
            room -= best.cost();
        }
        return picked;
    }

    /** Whether the sentence that matters is told already, or says nothing that one unit told does not say. */
    private boolean isTold(Unit unit) {
        return used.contains(unit.core().order())
                || tellings.stream()
                        .anyMatch(telling -> telling.containsAll(unit.core().terms()));
    }

    private double gain(Candidate candidate) {
        int length = Math.max(SHORT, candidate.cost());
        return candidate.value() * novelty(candidate.unit()) / Math.pow(length, LENGTH_POWER);
    }

    /** Marks what the unit tells as told. */
    public void take(Unit unit) {
        Set<String> telling = new HashSet<>();
        for (Sentence sentence : unit.sentences()) {
            telling.addAll(sentence.terms());
            used.add(sentence.order());
        }
        told.addAll(telling);
        tellings.add(telling);
    }

    private double novelty(Unit unit) {
        double sum = 0;
        Set<String> seen = new HashSet<>();
        for (Sentence sentence : unit.sentences()) {
            for (String term : sentence.terms()) {
                if (seen.add(term)) {
                    sum += features.weight(term) * (told.contains(term) ? REPEATED : 1);
                }
            }
        }
        return sum;
    }
}

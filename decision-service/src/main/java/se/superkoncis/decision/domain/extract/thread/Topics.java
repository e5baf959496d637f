package se.superkoncis.decision.domain.extract.thread;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.superkoncis.decision.domain.extract.read.Clause;
import se.superkoncis.decision.domain.extract.read.Meeting;
import se.superkoncis.text.TermWeights;

/** How much of what one clause is about is said elsewhere; rare terms of the meeting count more. */
final class Topics {
    private static final int COMPOUND_PART = 5;

    private final TermWeights weights;
    private final Set<String> vocabulary;
    private final Map<String, List<String>> relatives = new HashMap<>();

    Topics(Meeting meeting) {
        vocabulary = terms(meeting.clauses());
        weights = new TermWeights(meeting.turns().stream()
                .map(turn -> turn.stream().flatMap(c -> c.terms().stream()).collect(Collectors.toList()))
                .toList());
    }

    /** The share, by weight, of the clause's terms that are among those others; 0 for a clause without terms. */
    double share(Collection<String> terms, Set<String> others) {
        double all = 0;
        double found = 0;
        for (String term : new HashSet<>(terms)) {
            double weight = weights.idf(term);
            all += weight;
            found += isAmong(term, others) ? weight : 0;
        }
        return all == 0 ? 0 : found / all;
    }

    /** The summed weight of the terms that both have. */
    double common(Collection<String> terms, Set<String> others) {
        double found = 0;
        for (String term : new HashSet<>(terms)) {
            found += isAmong(term, others) ? weights.idf(term) : 0;
        }
        return found;
    }

    /** Equal, or one a part of the other at an end, as in compounds. */
    private boolean isAmong(String term, Set<String> others) {
        return others.contains(term)
                || relatives.computeIfAbsent(term, this::compounds).stream().anyMatch(others::contains);
    }

    /** Looked up once a meeting: in long speeches the same terms are asked for thousands of times. */
    private List<String> compounds(String term) {
        if (term.length() < COMPOUND_PART) {
            return List.of();
        }
        return vocabulary.stream()
                .filter(other -> other.length() >= COMPOUND_PART
                        && (other.startsWith(term)
                                || other.endsWith(term)
                                || term.startsWith(other)
                                || term.endsWith(other)))
                .toList();
    }

    /** All terms of the turns from {@code from} to before {@code to}. */
    static Set<String> terms(Meeting meeting, int from, int to) {
        Set<String> terms = new HashSet<>();
        for (int turn = Math.max(0, from); turn < to; turn++) {
            for (Clause clause : meeting.turn(turn)) {
                terms.addAll(clause.terms());
            }
        }
        return terms;
    }

    static Set<String> terms(List<Clause> clauses) {
        return clauses.stream().flatMap(c -> c.terms().stream()).collect(Collectors.toSet());
    }
}

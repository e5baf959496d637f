package se.superkoncis.decision.domain.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a new version of a transcript does to the entries of its meeting. What a person has settled stays and is not found
 * again beside it; what was found before and is found again goes on under its id; what is found no more is superseded;
 * candidates make room for the new ones.
 *
 * @param added entries that are new, candidates among them
 * @param changed entries that go on or are superseded
 * @param removed candidates that go
 */
public record NewVersion(List<Entry> added, List<Change> changed, List<Entry> removed) {

    private record Pair(Entry known, Entry fresh, double likeness) {}

    /** Compares what is known with what the new version holds. */
    public static NewVersion of(List<Entry> known, List<Entry> fresh, Instant at) {
        List<Entry> added = new ArrayList<>(fresh);
        List<Change> changed = new ArrayList<>();
        Set<Entry> standing = new HashSet<>();
        known.stream()
                .filter(e -> e.status().counts() || e.status().settledByPerson())
                .forEach(standing::add);
        for (Pair pair : pairs(standing, fresh)) {
            if (standing.contains(pair.known) && added.contains(pair.fresh)) {
                standing.remove(pair.known);
                added.remove(pair.fresh);
                if (!pair.known.status().settledByPerson()) {
                    changed.add(Change.of(pair.known, pair.known.continuedBy(pair.fresh), at));
                }
            }
        }
        standing.stream()
                .filter(e -> !e.status().settledByPerson())
                .forEach(e -> changed.add(Change.of(e, e.with(Status.SUPERSEDED), at)));
        changed.sort(Comparator.comparing(c -> c.before().id()));
        return new NewVersion(
                added,
                changed,
                known.stream().filter(e -> e.status() == Status.CANDIDATE).toList());
    }

    /** Likely pairs, the likeliest first. A candidate goes on only what a person has settled, which is not asked again. */
    private static List<Pair> pairs(Set<Entry> standing, List<Entry> fresh) {
        List<Pair> pairs = new ArrayList<>();
        for (Entry known : standing) {
            for (Entry found : fresh) {
                double likeness = SameThing.likeness(known, found);
                if (likeness > 0
                        && (found.status() == Status.FOUND || known.status().settledByPerson())) {
                    pairs.add(new Pair(known, found, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness)
                .reversed()
                .thenComparing(p -> p.known().id())
                .thenComparing(p -> p.fresh().id()));
        return pairs;
    }
}

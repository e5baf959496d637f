package se.superkoncis.decision.domain.card;

import java.util.List;
import se.superkoncis.decision.domain.entry.Entry;
import se.superkoncis.decision.domain.entry.Kind;

/**
 * What decision coverage is computed from. Actions are not counted: their measure is whether they get done.
 *
 * @param decisions that count
 * @param complete those with an owner and a deadline
 * @param automatic owners and deadlines of the decisions that no person had to fill in
 * @param forced decisions that a person closed without an owner or a deadline
 */
public record Counts(int decisions, int complete, int automatic, int forced) {

    /** The counts of a card as its meeting's entries stand. */
    public static Counts of(List<Entry> entries) {
        List<Entry> decisions = entries.stream()
                .filter(e -> e.kind() == Kind.DECISION && e.status().counts())
                .toList();
        int complete = (int) decisions.stream().filter(Entry::complete).count();
        int automatic = decisions.stream()
                .mapToInt(e -> (e.owner().automatic() ? 1 : 0) + (e.deadline().automatic() ? 1 : 0))
                .sum();
        return new Counts(decisions.size(), complete, automatic, 0);
    }

    /** Whether each decision has an owner and a deadline; so it is where there is no decision. */
    public boolean full() {
        return complete == decisions;
    }

    /** The counts of a card that is closed though something is missing. */
    public Counts withTheRestForced() {
        return new Counts(decisions, complete, automatic, decisions - complete);
    }
}

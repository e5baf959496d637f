package se.superkoncis.decision.domain.extract.thread;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.superkoncis.decision.domain.extract.read.Clause;
import se.superkoncis.decision.domain.extract.read.Meeting;
import se.superkoncis.decision.domain.extract.score.Summaries;

/** What a summary says of an item confirms the item; it makes no item of its own. */
final class SummariesRepeat {
    private static final double ENOUGH = 2.5;

    private SummariesRepeat() {}

    static void apply(Meeting meeting, Topics topics, Summaries summaries, List<Item> items) {
        for (List<Clause> turn : meeting.turns()) {
            if (turn.isEmpty() || !summaries.isIn(turn.get(0))) {
                continue;
            }
            Set<String> said = Topics.terms(turn);
            for (Item item : items) {
                if (item.takenBack()) {
                    continue;
                }
                Set<String> about = new HashSet<>(item.core().terms());
                for (int near : item.turns().headSet(item.core().turn() + 2)) {
                    about.addAll(near >= item.core().turn() - 1 ? Topics.terms(meeting.turn(near)) : Set.of());
                }
                boolean before = item.core().turn() < turn.get(0).turn();
                boolean core = topics.common(item.core().terms(), said) > 0;
                if (before && core && topics.common(about, said) >= ENOUGH) {
                    item.repeatedIn(turn.get(0).turn());
                }
            }
        }
    }
}

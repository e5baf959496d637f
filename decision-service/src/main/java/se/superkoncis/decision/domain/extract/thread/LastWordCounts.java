package se.superkoncis.decision.domain.extract.thread;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.superkoncis.decision.domain.extract.act.Act;
import se.superkoncis.decision.domain.extract.read.Clause;
import se.superkoncis.decision.domain.extract.read.Meeting;

/**
 * A decision that is taken back later in the meeting is none. Taking back shows in its own words ("vi river upp det", "scrap that")
 * beside what is decided in its place; "instead" alone does not tell.
 */
final class LastWordCounts {
    private static final int LIKELY = 14;
    private static final int LIKELY_LATER = 12;
    private static final int TALK_BEFORE = 9;
    private static final int FAR = 70;
    private static final int LAST_ONE_WITHIN = 8;
    private static final int AFTER_IT = 2;
    private static final double ENOUGH = 1.8;
    private static final double LIKELIHOOD = 0.5;
    private static final double FADES = 80;

    private final Meeting meeting;
    private final Topics topics;

    LastWordCounts(Meeting meeting, Topics topics) {
        this.meeting = meeting;
        this.topics = topics;
    }

    /** Marks the decisions that are taken back. */
    void apply(List<Item> decisions) {
        List<Item> ranked = decisions.stream()
                .sorted(Comparator.comparingDouble((Item item) -> -item.logOdds()))
                .toList();
        List<Item> likely = ranked.subList(0, Math.min(LIKELY, ranked.size()));
        List<Item> later = ranked.subList(0, Math.min(LIKELY_LATER, ranked.size()));
        for (Clause clause : meeting.clauses()) {
            boolean beside =
                    later.stream().anyMatch(item -> Math.abs(item.core().turn() - clause.turn()) <= 1);
            if (clause.has(Act.TAKES_BACK) && beside) {
                takenBack(clause, likely).ifPresent(Item::takeBack);
            }
        }
    }

    /** The one that the speaker names; else the last one, when it was lately; else the one that was talked about. */
    private Optional<Item> takenBack(Clause clause, List<Item> likely) {
        int turn = clause.turn();
        List<Item> before = likely.stream()
                .filter(item -> turn - item.core().turn() > AFTER_IT
                        && turn - item.core().turn() < FAR)
                .toList();
        Set<String> said = Topics.terms(meeting.turn(turn));
        return before.stream()
                .filter(item -> topics.common(item.about(), said) >= ENOUGH)
                .max(Comparator.comparingDouble(item -> common(item, clause) + LIKELIHOOD * item.logOdds()))
                .or(() -> before.stream()
                        .filter(item -> turn - item.core().turn() <= LAST_ONE_WITHIN)
                        .max(Comparator.comparingInt(item -> item.core().turn())))
                .or(() -> before.stream()
                        .filter(item -> common(item, clause) >= ENOUGH)
                        .max(Comparator.comparingDouble(item -> common(item, clause) + LIKELIHOOD * item.logOdds())));
    }

    /** How much the talk up to the clause is about the item; what the clause itself says counts double, old items count less. */
    private double common(Item item, Clause clause) {
        int from = Math.max(clause.turn() - TALK_BEFORE, item.core().turn() + 2);
        Set<String> talk = Topics.terms(meeting, from, clause.turn() + 1);
        Set<String> said = Topics.terms(meeting.turn(clause.turn()));
        Set<String> about = Topics.terms(meeting.turn(item.core().turn()));
        Set<String> before = Topics.terms(meeting.turn(item.core().turn() - 1));
        double common =
                topics.common(about, said) + 0.5 * topics.common(about, talk) + 0.2 * topics.common(before, talk);
        return common * Math.exp(-(clause.turn() - item.core().turn()) / FADES);
    }
}

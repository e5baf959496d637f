package se.superkoncis.decision.domain.extract.score;

import java.util.List;
import se.superkoncis.decision.domain.extract.act.Act;
import se.superkoncis.decision.domain.extract.read.Clause;
import se.superkoncis.decision.domain.extract.read.Meeting;

/** Finds where somebody asks whether anyone is against and nobody is: "Any objections? … None.", "Någon emot? Nej." */
final class Votes {
    private static final int SHORT = 5;
    private static final int SOON = 2;

    private final Meeting meeting;

    Votes(Meeting meeting) {
        this.meeting = meeting;
    }

    /** Whether a matter is put to everybody in the turn and carried, there or in the next turns. */
    boolean carries(int turn) {
        List<Clause> said = meeting.turn(turn);
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i).has(Act.POLLS) && (closesAfter(said, i) || i >= said.size() - 2 && nobodyObjects(turn))) {
                return true;
            }
        }
        return false;
    }

    private static boolean closesAfter(List<Clause> said, int poll) {
        for (Clause clause : said.subList(poll + 1, said.size())) {
            boolean shortAnswer = clause.words().size() <= SHORT && !clause.asks();
            if (clause.has(Act.CLOSES)
                    || shortAnswer && clause.hasAny(Act.NEGATION, Act.REFUSAL, Act.ASSENT, Act.VALUE)) {
                return true;
            }
        }
        return false;
    }

    private boolean nobodyObjects(int turn) {
        boolean answered = false;
        for (int next = turn + 1; next <= turn + SOON; next++) {
            List<Clause> said = meeting.turn(next);
            if (said.isEmpty() || meeting.speaker(next) == meeting.speaker(turn)) {
                continue;
            }
            int words = said.stream().mapToInt(c -> c.words().size()).sum();
            boolean yields = said.stream().anyMatch(c -> c.hasAny(Act.ASSENT, Act.NEGATION, Act.APPROVAL));
            if (said.stream().anyMatch(Clause::asks) || words > 2 * SHORT && !yields) {
                return answered;
            }
            answered |= yields;
        }
        return answered;
    }
}

package se.superkoncis.decision.domain.extract.score;

import se.superkoncis.decision.domain.extract.act.Act;
import se.superkoncis.decision.domain.extract.read.Clause;
import se.superkoncis.decision.domain.extract.read.Meeting;

/**
 * A long talk in which hardly anybody is called on by name and hardly any day is mentioned: people think aloud together, as in design
 * and research meetings. What is settled shows by other signs there than in meetings that work off an agenda, so the features have
 * weights of their own.
 */
public final class LooseTalk {
    private static final int LONG = 110;
    private static final double FEW_DAYS = 0.09;
    private static final double FEW_NAMES = 0.01;

    private LooseTalk() {}

    /** Whether the meeting is one. */
    public static boolean is(Meeting meeting) {
        double clauses = Math.max(1, meeting.clauses().size());
        double days = count(meeting, Act.DEADLINE) / clauses;
        double names = count(meeting, Act.VOCATIVE) / clauses;
        return meeting.turns().size() > LONG && days < FEW_DAYS && names < FEW_NAMES;
    }

    private static double count(Meeting meeting, Act act) {
        int count = 0;
        for (Clause clause : meeting.clauses()) {
            count += clause.has(act) ? 1 : 0;
        }
        return count;
    }
}

package se.superkoncis.decision.domain.extract.read;

import java.util.List;
import se.superkoncis.decision.domain.extract.act.Act;

/** Who leads the meeting: the one who moves it on, asks, settles and calls on others most, told from what is said, not from titles. */
final class Chair {
    private static final double STANDS_OUT = 1.3;

    private Chair() {}

    /** The number of the speaker who leads; -1 when fewer than two speak or nobody stands out. */
    static int of(List<List<Clause>> turns, int speakers) {
        if (speakers < 2) {
            return -1;
        }
        double[] leads = new double[speakers];
        for (List<Clause> turn : turns) {
            for (Clause clause : turn) {
                leads[clause.speaker()] += (clause.has(Act.AGENDA) ? 2 : 0)
                        + (clause.has(Act.VOCATIVE) ? 1 : 0)
                        + (clause.has(Act.SETTLING) || clause.has(Act.SETTLED) ? 1 : 0)
                        + (clause.has(Act.SUMMARY) ? 2 : 0);
            }
        }
        int best = 0;
        double second = 0;
        for (int speaker = 1; speaker < speakers; speaker++) {
            if (leads[speaker] > leads[best]) {
                second = leads[best];
                best = speaker;
            } else {
                second = Math.max(second, leads[speaker]);
            }
        }
        return leads[best] > 0 && leads[best] >= STANDS_OUT * second ? best : -1;
    }
}

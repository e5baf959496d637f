package se.superkoncis.decision.domain.extract.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.superkoncis.decision.domain.extract.act.Act;
import se.superkoncis.decision.domain.extract.read.Clause;
import se.superkoncis.decision.domain.extract.read.Meeting;
import se.superkoncis.decision.domain.item.OpenQuestion;
import se.superkoncis.text.speech.SpeechCleaner;

/** Finds what was asked and not answered, or said to be open. */
public final class OpenQuestions {
    private static final double SUREST = 0.95;
    /** Brings the sum of the signs to how often such questions are open. */
    private static final double CALIBRATED = 1.45;

    private static final double LEAST = 0.2;
    private static final int MOST = 20;
    private static final int AHEAD = 3;
    private static final int ENOUGH_TERMS = 2;

    private final Meeting meeting;
    private final SpeechCleaner cleaner;

    public OpenQuestions(Meeting meeting) {
        this.meeting = meeting;
        cleaner = new SpeechCleaner(meeting.language());
    }

    /**
     * The open questions, the likeliest first. Who does something is no open question once somebody has taken it.
     *
     * @param answered turns in which a task was asked for that a later turn took on
     */
    public List<OpenQuestion> find(Set<Integer> answered) {
        List<OpenQuestion> found = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (Clause clause : meeting.clauses()) {
            boolean asks = clause.asks() || clause.has(Act.UNKNOWN);
            boolean isTaken = answered.contains(clause.turn()) && clause.hasAny(Act.SOMEONE, Act.REQUEST);
            if (asks && !isTaken && clause.terms().size() >= ENOUGH_TERMS && !taken.contains(clause.turn())) {
                List<Integer> turns = new ArrayList<>(List.of(clause.turn()));
                double confidence = openness(clause, turns);
                if (confidence > LEAST) {
                    taken.addAll(turns);
                    String text = cleaner.clean(clause.text());
                    found.add(new OpenQuestion(text.isEmpty() ? clause.text() : text, turns, confidence));
                }
            }
        }
        found.sort(Comparator.comparingDouble((OpenQuestion q) -> -q.confidence())
                .thenComparing(q -> q.turns().get(0)));
        return found.subList(0, Math.min(MOST, found.size()));
    }

    /** 0–1; adds the turns that leave the question open. */
    private double openness(Clause clause, List<Integer> turns) {
        double open = clause.asks() ? 0.1 : 0;
        open += clause.has(Act.UNKNOWN) ? 0.3 : 0;
        open += clause.has(Act.POSTPONED) ? 0.1 : 0;
        for (int turn = clause.turn() + 1; turn <= clause.turn() + AHEAD; turn++) {
            List<Clause> answer = meeting.turn(turn);
            boolean unknown = answer.stream().anyMatch(c -> c.has(Act.UNKNOWN));
            boolean putOff = answer.stream().anyMatch(c -> c.has(Act.POSTPONED));
            boolean settled = answer.stream().anyMatch(c -> c.hasAny(Act.SETTLED, Act.APPROVAL, Act.I_TAKE));
            if (unknown || putOff) {
                turns.add(turn);
                open += (unknown ? 0.25 : 0) + (putOff ? 0.25 : 0);
            }
            open -= settled ? 0.2 : 0;
        }
        return Math.max(0, Math.min(SUREST, CALIBRATED * open));
    }
}

package se.superkoncis.router.domain.recap.select;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.superkoncis.text.reading.Cue;
import se.superkoncis.text.reading.Sentence;

/**
 * What someone says when summing up towards the end: "då sammanfattar jag", or "kan du summera?" and the answer to it. A summary in
 * the first half looks back at an earlier meeting and does not count.
 */
public final class ClosingSummary {
    private static final int LONGEST_WORDS = 70;
    private static final int LONGEST_LEAD = 10;
    private static final int FEWEST_WORDS = 6;
    private static final int ANSWER_WITHIN = 4;

    private final List<Sentence> sentences;

    /** @param sentences all sentences of the meeting, in order */
    public ClosingSummary(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    /** The summaries, each one unit in the speaker's words, in order; empty when nobody sums up. */
    public List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        Set<Integer> turns = new HashSet<>();
        for (Sentence lead : sentences) {
            boolean late = lead.order() * 2 > sentences.size();
            if (late && lead.has(Cue.SUMMARY) && lead.words().size() <= LONGEST_LEAD && turns.add(lead.turn())) {
                List<Sentence> told = lead.isQuestion() ? answer(lead) : rest(lead.order() + 1, lead);
                if (words(told) >= FEWEST_WORDS) {
                    turns.add(told.get(0).turn());
                    units.add(new Unit(told, told.get(0), true));
                }
            }
        }
        return units;
    }

    private List<Sentence> answer(Sentence question) {
        for (int at = question.order() + 1; at < Math.min(sentences.size(), question.order() + ANSWER_WITHIN); at++) {
            Sentence next = sentences.get(at);
            if (next.speaker() != question.speaker() && next.words().size() > 2) {
                return rest(at, next);
            }
        }
        return List.of();
    }

    /** The sentences from {@code from} on of the same unbroken speech as {@code first}, within the length allowed. */
    private List<Sentence> rest(int from, Sentence first) {
        List<Sentence> told = new ArrayList<>();
        int words = 0;
        for (int at = from; at < sentences.size(); at++) {
            Sentence next = sentences.get(at);
            words += next.words().size();
            if (next.speaker() != first.speaker() || next.isQuestion() || words > LONGEST_WORDS) {
                break;
            }
            told.add(next);
        }
        return told;
    }

    private static int words(List<Sentence> told) {
        return told.stream().mapToInt(s -> s.words().size()).sum();
    }
}

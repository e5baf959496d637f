package se.superkoncis.decision.domain.item;

import java.util.List;

/**
 * A question that the meeting left open.
 *
 * @param turns the turns that ask it or leave it open, 0-based and rising; never empty
 * @param confidence 0–1
 */
public record OpenQuestion(String text, List<Integer> turns, double confidence) {
    public OpenQuestion {
        turns = turns.stream().distinct().sorted().toList();
        if (turns.isEmpty() || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A question cites turns and has a confidence from 0 to 1.");
        }
    }
}

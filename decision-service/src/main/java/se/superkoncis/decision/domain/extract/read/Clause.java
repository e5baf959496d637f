package se.superkoncis.decision.domain.extract.read;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import se.superkoncis.decision.domain.extract.act.Act;
import se.superkoncis.text.Token;

/**
 * A sentence, or in speech without punctuation a clause, of a turn.
 *
 * @param order its position among all clauses, from 0
 * @param turn its turn's position in the transcript, from 0
 * @param speaker number of the speaker, the same for all turns of one person
 * @param text as spoken
 * @param words the words of {@code text}
 * @param terms stems of its content words and its numbers, in order
 * @param acts what its wording does
 * @param asks whether it is a question by its mark or its word order
 */
public record Clause(
        int order,
        int turn,
        int speaker,
        String text,
        List<Token> words,
        List<String> terms,
        Set<Act> acts,
        boolean asks) {
    public boolean has(Act act) {
        return acts.contains(act);
    }

    public boolean hasAny(Act... some) {
        return Arrays.stream(some).anyMatch(acts::contains);
    }
}

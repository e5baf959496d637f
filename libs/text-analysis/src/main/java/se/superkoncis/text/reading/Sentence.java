package se.superkoncis.text.reading;

import java.util.List;
import java.util.Set;
import se.superkoncis.text.Token;

/**
 * A sentence of a transcript.
 *
 * @param order its position among all sentences, from 0
 * @param line the turn it belongs to
 * @param spoken as it was said
 * @param text cleaned of hesitations and false starts
 * @param words the words of {@code text}
 * @param terms stems of its content words, in order
 * @param clause whether it has a finite verb; fragments have none
 * @param cues what its wording signals
 */
public record Sentence(
        int order,
        Line line,
        String spoken,
        String text,
        List<Token> words,
        List<String> terms,
        boolean clause,
        Set<Cue> cues) {

    public boolean has(Cue cue) {
        return cues.contains(cue);
    }

    public boolean isQuestion() {
        return text.endsWith("?");
    }

    public int turn() {
        return line.turn();
    }

    public int speaker() {
        return line.speaker();
    }
}

package se.superkoncis.router.domain.recap.select;

import java.util.List;
import se.superkoncis.router.domain.recap.reading.Cue;
import se.superkoncis.router.domain.recap.reading.Sentence;

/**
 * What can become one point: a sentence that matters, with the sentence that it answers or points back at, or the answer that
 * it got, where it needs one.
 *
 * @param sentences in the order they were said, never empty
 * @param core the one that matters
 * @param complete whether it makes sense on its own
 */
public record Unit(List<Sentence> sentences, Sentence core, boolean complete) {

    /** Number of words of all its sentences. */
    public int length() {
        return sentences.stream().mapToInt(s -> s.words().size()).sum();
    }

    /** Whether more than one person speaks in it. */
    public boolean isExchange() {
        return sentences.stream().anyMatch(s -> s.speaker() != core.speaker());
    }

    boolean has(Cue cue) {
        return sentences.stream().anyMatch(s -> s.has(cue));
    }
}

package se.superkoncis.router.domain.recap.select;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.superkoncis.text.reading.Sentence;

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

    /** Whether a sentence is in both. */
    public boolean sharesSentence(Unit other) {
        return sentences.stream().anyMatch(other.sentences::contains);
    }

    /** The sentences of both, once each, in the order they were said. */
    public Unit joined(Unit other) {
        List<Sentence> all = Stream.concat(sentences.stream(), other.sentences.stream())
                .distinct()
                .sorted(Comparator.comparingInt(Sentence::order))
                .toList();
        return new Unit(all, core, complete && other.complete);
    }
}

package se.superkoncis.router.domain.recap.likeness;

import java.util.List;

/** Gives sentences vectors of length 1, whose dot product says how alike they are in meaning, from -1 to 1. */
@FunctionalInterface
public interface SentenceVectors {
    /**
     * The vector of each sentence, in order, all of one length.
     *
     * @throws RuntimeException when the model behind it cannot be loaded or run
     */
    List<float[]> of(List<String> sentences);
}

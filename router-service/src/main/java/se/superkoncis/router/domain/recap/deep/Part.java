package se.superkoncis.router.domain.recap.deep;

/** What the deep tier does beyond the fast one; each can be left out, to measure what it brings. */
public enum Part {
    /** Words weighted by what they have in common with words that recaps use, instead of by tf-idf alone. */
    TERM_WORTH,
    /** Likeness in meaning by a model, where there is one. */
    SIMILARITY,
    /** Topics are found, named, and all get room. */
    SEGMENTATION,
    /** What is like something told already gets no room. */
    REDUNDANCY,
    /** Frames and trailing words that say nothing are left out of sentences. */
    COMPRESSION,
    /** Undisputed statements stand as they are and only what is personal is told as said by someone; without it all are quoted. */
    REPORTED_SPEECH
}

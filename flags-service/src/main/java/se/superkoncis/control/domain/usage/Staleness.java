package se.superkoncis.control.domain.usage;

import java.time.Instant;

/** Why a feature should be tidied away. */
public sealed interface Staleness {

    /** Since when it holds. */
    Instant since();

    /**
     * Nobody asks for it.
     *
     * @param since the last answer, or the begin of counting where there is none
     * @param ever whether there is one
     */
    record NotEvaluated(Instant since, boolean ever) implements Staleness {}

    /**
     * Nobody asks for it but those who ask for everything: somebody has to look whether a web client needs it.
     *
     * @param since the last answer to who asked for it, or the begin of counting where there is none
     * @param lastInBulk the last answer along with all others
     */
    record OnlyInBulk(Instant since, Instant lastInBulk) implements Staleness {}

    /** Everyone has had it for long: the switch decides nothing any more. */
    record FullyOn(Instant since) implements Staleness {}

    /** Nobody has had it for long. */
    record FullyOff(Instant since) implements Staleness {}

    /** It has outlived the time that its owner gave it. */
    record Expired(Instant since) implements Staleness {}
}

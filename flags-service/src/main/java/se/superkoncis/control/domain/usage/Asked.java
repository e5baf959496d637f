package se.superkoncis.control.domain.usage;

import java.time.Instant;

/**
 * When a feature was asked for.
 *
 * @param last the last answer to who asked for it; null when there was none
 * @param lastInBulk the last answer to who asked for everything, which a web client does that needs one feature; null when
 *     there was none
 * @param countedSince when counting began
 */
public record Asked(Instant last, Instant lastInBulk, Instant countedSince) {

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

package se.superkoncis.kit.cost;

import java.math.BigDecimal;

/**
 * An amount of money in whole micro-SEK, a millionth of a krona.
 *
 * @param amount 0 or more
 */
public record MicroSek(long amount) {
    public MicroSek {
        if (amount < 0) {
            throw new IllegalArgumentException("an amount must be 0 or more, was " + amount);
        }
    }

    /** Plain decimal SEK with six decimals, as in {@code 0.000120}. */
    public String toSek() {
        return BigDecimal.valueOf(amount, 6).toPlainString();
    }
}

package se.superkoncis.events.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A double as ECMAScript writes it (Number::toString, which RFC 8785, section 3.2.2.3, points to): the fewest digits that
 * give it back. Java's own text of a double has more of them before Java 19.
 */
final class CanonicalNumber {

    private static final int ENOUGH_DIGITS = 17;
    private static final int LARGEST_PLAIN = 21;
    private static final int SMALLEST_PLAIN = -6;

    private CanonicalNumber() {}

    static String of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a number is beyond the range of a double");
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value)).stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        // The value is 0.digits times ten to the power of point.
        int point = digits.length() - shortest.scale();
        return (value < 0 ? "-" : "") + written(digits, point);
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < ENOUGH_DIGITS; digits++) {
            // Beside a power of two the nearest text may belong to the neighbour while the next one up is ours.
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP}) {
                BigDecimal rounded = exact.round(new MathContext(digits, mode));
                if (rounded.doubleValue() == value) {
                    return rounded;
                }
            }
        }
        return exact.round(new MathContext(ENOUGH_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static String written(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= LARGEST_PLAIN) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= LARGEST_PLAIN) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (SMALLEST_PLAIN < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        int exponent = point - 1;
        String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}

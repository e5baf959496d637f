package se.superkoncis.router.adapter.price;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Decimals of the catalogue: a JSON number, or a text as {@code "0.40"}. */
final class Decimals {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,9})?");

    private Decimals() {}

    /** The decimal without trailing zeros; null when the node is none: absent, NaN, a word, too long. */
    static BigDecimal of(JsonNode node) {
        String text =
                node.isBigDecimal() || node.isIntegralNumber() ? plain(node) : node.isTextual() ? node.textValue() : "";
        return PLAIN.matcher(text).matches() ? new BigDecimal(text).stripTrailingZeros() : null;
    }

    private static String plain(JsonNode number) {
        BigDecimal value = number.decimalValue();
        // 1e999999 would take a megabyte to write out.
        return Math.abs((long) value.scale()) > 30 ? "" : value.toPlainString();
    }
}

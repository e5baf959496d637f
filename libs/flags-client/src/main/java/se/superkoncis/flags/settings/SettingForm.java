package se.superkoncis.flags.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** What the value of a known setting looks like. */
public enum SettingForm {
    /** One of a list of words, which its setting names. */
    WORD("one of", JsonNode::isTextual),
    SWITCH("true or false", JsonNode::isBoolean),
    PERCENTAGE("a whole number from 0 to 100", SettingForm::isPercentage),
    SHARE("a number from 0 to 1", v -> v.isNumber() && v.doubleValue() >= 0 && v.doubleValue() <= 1),
    /** SEK. */
    AMOUNT(
            "an amount of SEK as a decimal string, as in \"35\" or \"12.50\"",
            v -> v.isTextual() && v.textValue().matches("\\d{1,9}(\\.\\d{1,6})?")),
    SOURCES("a list of source ids", SettingForm::isListOfIds);

    private final String allowed;
    private final transient Predicate<JsonNode> check;

    SettingForm(String allowed, Predicate<JsonNode> check) {
        this.allowed = allowed;
        this.check = check;
    }

    /** In words that fit after "must be". */
    String allowed() {
        return allowed;
    }

    boolean allows(JsonNode value) {
        return check.test(value);
    }

    private static boolean isPercentage(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0 && value.intValue() <= 100;
    }

    private static boolean isListOfIds(JsonNode value) {
        return value.isArray()
                && StreamSupport.stream(value.spliterator(), false)
                        .allMatch(v -> v.isTextual() && v.textValue().matches("[a-z0-9][a-z0-9._-]{0,63}"));
    }
}

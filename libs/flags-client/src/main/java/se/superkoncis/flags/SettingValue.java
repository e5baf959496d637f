package se.superkoncis.flags;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer for a setting. The getters give the fallback when nothing is set or the JSON type is another one.
 *
 * @param value the JSON, a missing node when nothing is set
 * @param reason {@link Reason#STATIC} from the platform when there are no narrower scopes, {@link Reason#DEFAULT} from
 *     the platform when there are and none is the tenant's, {@link Reason#TARGETING_MATCH} from a tenant or tag,
 *     {@link Reason#OVERRIDE}, {@link Reason#ENV_OVERRIDE}, {@link Reason#STALE}; {@link Reason#DEFAULT} too when nothing
 *     is set
 * @param variant the name that the value has; null = none
 */
public record SettingValue(JsonNode value, Reason reason, String variant) {

    static final SettingValue MISSING = new SettingValue(MissingNode.getInstance(), Reason.DEFAULT);

    SettingValue(JsonNode value, Reason reason) {
        this(value, reason, null);
    }

    /** True when a value is set anywhere. */
    public boolean isSet() {
        return !value.isMissingNode();
    }

    /** The text. */
    public String asString(String fallback) {
        return value.isTextual() ? value.textValue() : fallback;
    }

    /** The switch. */
    public boolean asBoolean(boolean fallback) {
        return value.isBoolean() ? value.booleanValue() : fallback;
    }

    /** The number as a double. */
    public double asDouble(double fallback) {
        return value.isNumber() ? value.doubleValue() : fallback;
    }

    /** The whole number. */
    public long asLong(long fallback) {
        return value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : fallback;
    }

    /** An exact number, also from a decimal string, as amounts of SEK are written. */
    public BigDecimal asDecimal(BigDecimal fallback) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        boolean decimal = value.isTextual() && value.textValue().matches("-?\\d{1,15}(\\.\\d{1,9})?");
        return decimal ? new BigDecimal(value.textValue()) : fallback;
    }

    /** The texts of a list; members of other types are left out. */
    public List<String> asStrings(List<String> fallback) {
        if (!value.isArray()) {
            return fallback;
        }
        List<String> texts = new ArrayList<>();
        value.forEach(v -> {
            if (v.isTextual()) {
                texts.add(v.textValue());
            }
        });
        return List.copyOf(texts);
    }

    SettingValue stale() {
        return reason == Reason.ENV_OVERRIDE || !isSet() ? this : because(Reason.STALE);
    }

    SettingValue because(Reason other) {
        return new SettingValue(value, other, variant);
    }
}

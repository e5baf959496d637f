package se.superkoncis.flags.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Settings that the platform itself reads: their keys, the values allowed, and which value is the tighter one. */
public enum KnownSetting {
    ROUTER_MODE("router.mode", List.of("live", "canary", "shadow", "emergency", "off")),
    ROUTER_DEFAULT_TIER("router.default-tier", List.of("auto", "deep", "fast", "extractive")),
    ROUTER_BUDGET_PER_MEETING("router.budget-per-meeting", Tightness.LOWER, Amounts.ALLOWED, Amounts::isAmount),
    /** What a tenant may spend on models in a calendar month; no cap when absent. */
    ROUTER_BUDGET_PER_TENANT("router.budget-per-tenant", Tightness.LOWER, Amounts.ALLOWED, Amounts::isAmount),
    /** What the platform may spend on models in a calendar month; no cap when absent. */
    ROUTER_BUDGET_PER_MONTH("router.budget-per-month", Tightness.LOWER, Amounts.ALLOWED, Amounts::isAmount),
    /** What the platform may spend on shadow calls in a day. */
    ROUTER_SHADOW_BUDGET_PER_DAY("router.shadow-budget-per-day", Tightness.LOWER, Amounts.ALLOWED, Amounts::isAmount),
    /** Share of meetings that may use the deep tier, chosen by bucket so that raising it only adds; 100 when absent. */
    ROUTER_DEEP_PERCENTAGE(
            "router.deep-percentage", Tightness.LOWER, "a whole number from 0 to 100", KnownSetting::isPercentage),
    /** Share of meetings on which a stopped tier is tried in the shadow, so that it is measured; 0 when absent. */
    ROUTER_PROBE_PERCENTAGE(
            "router.probe-percentage", Tightness.HIGHER, "a whole number from 0 to 100", KnownSetting::isPercentage),
    REGWATCH_RELEVANCE_THRESHOLD(
            "regwatch.relevance-threshold",
            Tightness.HIGHER,
            "a number from 0 to 1",
            v -> v.isNumber() && v.doubleValue() >= 0 && v.doubleValue() <= 1),
    REGWATCH_APPROVED_SOURCES(
            "regwatch.approved-sources", Tightness.NONE, "a list of source ids", KnownSetting::isListOfIds),
    REGWATCH_APPROVED_SOURCES_ONLY("regwatch.approved-sources-only"),
    COPILOT_DARK_LAUNCH("copilot.dark-launch"),
    COPILOT_INTERNAL_ONLY("copilot.internal-only"),
    DEGRADE_ARMED("degrade.armed"),
    DEGRADE_ACTIVE("degrade.active");

    private static final Map<String, KnownSetting> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(KnownSetting::key, Function.identity()));

    private final String key;
    private final Tightness tightness;
    private final List<String> order;
    private final String allowed;
    private final transient Predicate<JsonNode> check;

    /** One of a list of words, from the loosest to the tightest. */
    KnownSetting(String key, List<String> order) {
        this.key = key;
        this.tightness = Tightness.LATER;
        this.order = order;
        this.allowed = "one of " + String.join(", ", order);
        this.check = v -> v.isTextual() && order.contains(v.textValue());
    }

    /** A switch whose true is the tighter value. */
    KnownSetting(String key) {
        this(key, Tightness.TRUE, "true or false", JsonNode::isBoolean);
    }

    KnownSetting(String key, Tightness tightness, String allowed, Predicate<JsonNode> check) {
        this.key = key;
        this.tightness = tightness;
        this.order = List.of();
        this.allowed = allowed;
        this.check = check;
    }

    private static boolean isPercentage(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0 && value.intValue() <= 100;
    }

    private static boolean isListOfIds(JsonNode value) {
        return value.isArray()
                && StreamSupport.stream(value.spliterator(), false)
                        .allMatch(v -> v.isTextual() && v.textValue().matches("[a-z0-9][a-z0-9._-]{0,63}"));
    }

    /** The key, for example {@code router.mode}. */
    public String key() {
        return key;
    }

    /** The values allowed, in words that fit after "must be". */
    public String allowed() {
        return allowed;
    }

    /** True when the value is allowed. */
    public boolean allows(JsonNode value) {
        return value != null && check.test(value);
    }

    /** True when the first of two allowed values holds the platform back more; false where no order is defined. */
    public boolean isTighter(JsonNode candidate, JsonNode than) {
        return tightness.tighter(candidate, than, order);
    }

    /** The setting of this key, empty when the platform does not read it. */
    public static Optional<KnownSetting> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** Amounts of SEK. */
    private static final class Amounts {
        static final String ALLOWED = "an amount of SEK as a decimal string, as in \"35\" or \"12.50\"";

        static boolean isAmount(JsonNode value) {
            return value.isTextual() && value.textValue().matches("\\d{1,9}(\\.\\d{1,6})?");
        }
    }
}

package se.superkoncis.flags.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Settings that the platform itself reads: their keys, the values allowed, and which value is the tighter one. */
public enum KnownSetting {
    ROUTER_MODE("router.mode", List.of("live", "canary", "shadow", "emergency", "off")),
    ROUTER_DEFAULT_TIER("router.default-tier", List.of("auto", "deep", "fast", "extractive")),
    ROUTER_BUDGET_PER_MEETING("router.budget-per-meeting", Tightness.LOWER, SettingForm.AMOUNT),
    /** What a tenant may spend on models in a calendar month; no cap when absent. */
    ROUTER_BUDGET_PER_TENANT("router.budget-per-tenant", Tightness.LOWER, SettingForm.AMOUNT),
    /** What the platform may spend on models in a calendar month; no cap when absent. */
    ROUTER_BUDGET_PER_MONTH("router.budget-per-month", Tightness.LOWER, SettingForm.AMOUNT),
    /** What the platform may spend on shadow calls in a day. */
    ROUTER_SHADOW_BUDGET_PER_DAY("router.shadow-budget-per-day", Tightness.LOWER, SettingForm.AMOUNT),
    /** Share of meetings that may use the deep tier, chosen by bucket so that raising it only adds; 100 when absent. */
    ROUTER_DEEP_PERCENTAGE("router.deep-percentage", Tightness.LOWER, SettingForm.PERCENTAGE),
    /** Share of meetings on which a stopped tier is tried in the shadow, so that it is measured; 0 when absent. */
    ROUTER_PROBE_PERCENTAGE("router.probe-percentage", Tightness.HIGHER, SettingForm.PERCENTAGE),
    REGWATCH_RELEVANCE_THRESHOLD("regwatch.relevance-threshold", Tightness.HIGHER, SettingForm.SHARE),
    REGWATCH_APPROVED_SOURCES("regwatch.approved-sources", Tightness.NONE, SettingForm.SOURCES),
    REGWATCH_APPROVED_SOURCES_ONLY("regwatch.approved-sources-only"),
    COPILOT_DARK_LAUNCH("copilot.dark-launch"),
    COPILOT_INTERNAL_ONLY("copilot.internal-only"),
    DEGRADE_ARMED("degrade.armed"),
    DEGRADE_ACTIVE("degrade.active");

    private static final Map<String, KnownSetting> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(KnownSetting::key, Function.identity()));

    private final String key;
    private final Tightness tightness;
    private final SettingForm form;
    private final List<String> words;

    /** One of a list of words, from the loosest to the tightest. */
    KnownSetting(String key, List<String> words) {
        this.key = key;
        this.tightness = Tightness.LATER;
        this.form = SettingForm.WORD;
        this.words = words;
    }

    /** A switch whose true is the tighter value. */
    KnownSetting(String key) {
        this(key, Tightness.TRUE, SettingForm.SWITCH);
    }

    KnownSetting(String key, Tightness tightness, SettingForm form) {
        this.key = key;
        this.tightness = tightness;
        this.form = form;
        this.words = List.of();
    }

    /** The key, for example {@code router.mode}. */
    public String key() {
        return key;
    }

    /** What its value looks like. */
    public SettingForm form() {
        return form;
    }

    /** The words of which its value is one, from the loosest to the tightest; empty for other forms. */
    public List<String> words() {
        return words;
    }

    /** The values allowed, in words that fit after "must be". */
    public String allowed() {
        return words.isEmpty() ? form.allowed() : form.allowed() + " " + String.join(", ", words);
    }

    /** True when the value is allowed. */
    public boolean allows(JsonNode value) {
        return value != null && form.allows(value) && (words.isEmpty() || words.contains(value.textValue()));
    }

    /** True when the first of two allowed values holds the platform back more; false where no order is defined. */
    public boolean isTighter(JsonNode candidate, JsonNode than) {
        return tightness.tighter(candidate, than, words);
    }

    /** The setting of this key, empty when the platform does not read it. */
    public static Optional<KnownSetting> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}

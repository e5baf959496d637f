package se.superkoncis.flags.environment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import se.superkoncis.flags.settings.KnownSetting;

/**
 * The environment variables of the operations plan, validated. They seed absent keys once and stand in when there is no
 * snapshot; a few of them beat live state, see {@link #killedFeatures()} and {@link EnvironmentBeats}.
 */
public final class OperationsEnvironment {

    private static final String FEATURE_PREFIX = "FEATURE_";
    private static final String DEGRADE_MODE = "FEATURE_DEGRADE_MODE";
    private static final List<String> FEATURE_NAMES = List.of(
            "FEATURE_MODEL_ROUTER", "FEATURE_DECISION_CLOSE_CARD", "FEATURE_REGWATCH_PUSH", "FEATURE_DOC_COPILOT_V1");

    private final Map<String, Boolean> features = new TreeMap<>();
    private final Map<KnownSetting, JsonNode> settings = new EnumMap<>(KnownSetting.class);
    private final Optional<Integer> routerCanaryPercentage;
    private final Optional<List<String>> routerCanaryTenantTags;
    private final Optional<List<String>> decisionClosePilotTenants;
    private final Optional<Integer> decisionCloseCanaryPercentage;

    private OperationsEnvironment(Map<String, String> variables) {
        VariableReader reader = new VariableReader(variables);
        readFeatures(reader, variables);
        readSettings(reader);
        routerCanaryPercentage = reader.percentage("ROUTER_CANARY_PERCENTAGE");
        routerCanaryTenantTags = reader.ids("ROUTER_CANARY_TENANT_TAGS");
        decisionClosePilotTenants = reader.ids("DECISION_CLOSE_PILOT_TENANTS");
        decisionCloseCanaryPercentage = reader.percentage("DECISION_CLOSE_CANARY_PERCENTAGE");
        reader.refuseProblems();
    }

    /**
     * Reads the variables, as from {@link System#getenv()}; others than the plan's are ignored.
     *
     * @throws InvalidEnvironmentException naming every variable with a bad value and what it allows
     */
    public static OperationsEnvironment of(Map<String, String> variables) {
        return new OperationsEnvironment(variables);
    }

    /** No variable is set. */
    public static OperationsEnvironment empty() {
        return new OperationsEnvironment(Map.of());
    }

    /** A feature that was made later has its variable too, but a foreign FEATURE_ variable must not stop the start. */
    private void readFeatures(VariableReader reader, Map<String, String> variables) {
        for (String name : FEATURE_NAMES) {
            reader.flag(name).ifPresent(on -> features.put(featureId(name), on));
        }
        for (String name : variables.keySet()) {
            if (name.startsWith(FEATURE_PREFIX) && !FEATURE_NAMES.contains(name) && !name.equals(DEGRADE_MODE)) {
                reader.text(name)
                        .filter(v -> VariableReader.isOn(v) || VariableReader.isOff(v))
                        .ifPresent(v -> features.put(featureId(name), VariableReader.isOn(v)));
            }
        }
    }

    private void readSettings(VariableReader reader) {
        reader.flag(DEGRADE_MODE).ifPresent(on -> settings.put(KnownSetting.DEGRADE_ARMED, BooleanNode.valueOf(on)));
        put(reader, "ROUTER_MODE", KnownSetting.ROUTER_MODE, v -> TextNode.valueOf(v.toLowerCase(Locale.ROOT)));
        put(
                reader,
                "ROUTER_DEFAULT_TIER",
                KnownSetting.ROUTER_DEFAULT_TIER,
                v -> TextNode.valueOf(v.toLowerCase(Locale.ROOT)));
        put(reader, "ROUTER_BUDGET_PER_MEETING", KnownSetting.ROUTER_BUDGET_PER_MEETING, TextNode::valueOf);
        put(
                reader,
                "REGWATCH_RELEVANCE_THRESHOLD",
                KnownSetting.REGWATCH_RELEVANCE_THRESHOLD,
                OperationsEnvironment::number);
        put(reader, "REGWATCH_APPROVED_SOURCES", KnownSetting.REGWATCH_APPROVED_SOURCES, OperationsEnvironment::list);
        putFlag(reader, "REGWATCH_APPROVED_SOURCES_ONLY", KnownSetting.REGWATCH_APPROVED_SOURCES_ONLY);
        putFlag(reader, "DOC_COPILOT_DARK_LAUNCH", KnownSetting.COPILOT_DARK_LAUNCH);
        putFlag(reader, "DOC_COPILOT_INTERNAL_ONLY", KnownSetting.COPILOT_INTERNAL_ONLY);
    }

    private void putFlag(VariableReader reader, String name, KnownSetting setting) {
        reader.flag(name).ifPresent(on -> settings.put(setting, BooleanNode.valueOf(on)));
    }

    private void put(VariableReader reader, String name, KnownSetting setting, Function<String, JsonNode> form) {
        reader.text(name, setting.allowed(), v -> setting.allows(form.apply(v)))
                .ifPresent(v -> settings.put(setting, form.apply(v)));
    }

    private static JsonNode number(String value) {
        return value.matches("\\d{1,3}(\\.\\d{1,9})?")
                ? JsonNodeFactory.instance.numberNode(new BigDecimal(value))
                : TextNode.valueOf(value);
    }

    private static JsonNode list(String value) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (String part : value.split(",", -1)) {
            array.add(part.strip());
        }
        return array;
    }

    /** The feature that a variable switches: {@code FEATURE_DOC_COPILOT_V1} is {@code doc-copilot-v1}. */
    static String featureId(String variable) {
        return variable.substring(FEATURE_PREFIX.length())
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    /** Features whose variable is set, and to what. */
    public Map<String, Boolean> features() {
        return Collections.unmodifiableMap(features);
    }

    /** Features whose variable is 0: off on this instance whatever live state says. */
    public List<String> killedFeatures() {
        return features.entrySet().stream()
                .filter(e -> !e.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Settings whose variable is set, as platform values. */
    public Map<KnownSetting, JsonNode> settings() {
        return Collections.unmodifiableMap(settings);
    }

    /** {@code ROUTER_CANARY_PERCENTAGE}, 0–100. */
    public Optional<Integer> routerCanaryPercentage() {
        return routerCanaryPercentage;
    }

    /** {@code ROUTER_CANARY_TENANT_TAGS}. */
    public Optional<List<String>> routerCanaryTenantTags() {
        return routerCanaryTenantTags;
    }

    /** {@code DECISION_CLOSE_PILOT_TENANTS}: ids of tenants or tags. */
    public Optional<List<String>> decisionClosePilotTenants() {
        return decisionClosePilotTenants;
    }

    /** {@code DECISION_CLOSE_CANARY_PERCENTAGE}, 0–100. */
    public Optional<Integer> decisionCloseCanaryPercentage() {
        return decisionCloseCanaryPercentage;
    }
}

package se.superkoncis.flags.environment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import se.superkoncis.flags.settings.KnownSetting;

/**
 * Which settings of the environment beat live state on this instance: {@code ROUTER_MODE=off|emergency} with its tier and
 * budget, a relevance threshold above the live one, and {@code REGWATCH_APPROVED_SOURCES_ONLY=true}. So a restart with the
 * variable always works, even when the control plane is what is broken.
 */
public final class EnvironmentBeats {

    /** What the emergency block of the operations plan sets when the environment names neither tier nor budget. */
    private static final Map<KnownSetting, JsonNode> EMERGENCY_ROUTER = Map.of(
            KnownSetting.ROUTER_DEFAULT_TIER, TextNode.valueOf("fast"),
            KnownSetting.ROUTER_BUDGET_PER_MEETING, TextNode.valueOf("5"));

    private final Map<KnownSetting, JsonNode> always = new EnumMap<>(KnownSetting.class);
    private final Map<KnownSetting, JsonNode> whenTighter = new EnumMap<>(KnownSetting.class);

    /** The rules for an environment. */
    public EnvironmentBeats(OperationsEnvironment environment) {
        Map<KnownSetting, JsonNode> set = environment.settings();
        JsonNode mode = set.get(KnownSetting.ROUTER_MODE);
        String modeName = mode == null ? "" : mode.asText();
        if (modeName.equals("off") || modeName.equals("emergency")) {
            always.put(KnownSetting.ROUTER_MODE, mode);
            if (modeName.equals("emergency")) {
                always.putAll(EMERGENCY_ROUTER);
            }
            for (KnownSetting setting : EMERGENCY_ROUTER.keySet()) {
                if (set.containsKey(setting)) {
                    always.put(setting, set.get(setting));
                }
            }
        }
        JsonNode threshold = set.get(KnownSetting.REGWATCH_RELEVANCE_THRESHOLD);
        if (threshold != null) {
            whenTighter.put(KnownSetting.REGWATCH_RELEVANCE_THRESHOLD, threshold);
        }
        if (BooleanNode.TRUE.equals(set.get(KnownSetting.REGWATCH_APPROVED_SOURCES_ONLY))) {
            always.put(KnownSetting.REGWATCH_APPROVED_SOURCES_ONLY, BooleanNode.TRUE);
        }
    }

    /**
     * The value that beats live state.
     *
     * @param live the live value, null when there is none
     * @return empty when live state stands
     */
    public Optional<JsonNode> over(KnownSetting setting, JsonNode live) {
        JsonNode value = always.get(setting);
        if (value == null && whenTighter.containsKey(setting)) {
            JsonNode candidate = whenTighter.get(setting);
            boolean higher = live == null || setting.isTighter(candidate, live);
            value = higher ? candidate : null;
        }
        return Optional.ofNullable(value);
    }
}

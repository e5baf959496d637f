package se.superkoncis.control.domain.emergency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is done at once in an emergency, by one command with an undo, as the operations plan says. */
public enum Block {
    /** Everything new is off, and the safety net may act. */
    ROLLBACK(
            "rollback",
            List.of("model-router", "decision-close-card", "doc-copilot-v1", "regwatch-push"),
            Map.of("degrade.armed", "true")),
    /** Recaps go on, cheaply. */
    ROUTER(
            "router",
            List.of(),
            Map.of(
                    "router.mode", "\"emergency\"",
                    "router.default-tier", "\"fast\"",
                    "router.budget-per-meeting", "\"5\"")),
    /** Only what surely matters is pushed, from approved sources. */
    REGWATCH(
            "regwatch",
            List.of(),
            Map.of("regwatch.relevance-threshold", "0.9", "regwatch.approved-sources-only", "true"));

    private final String id;
    private final List<String> kills;
    private final Map<String, String> settings;

    Block(String id, List<String> kills, Map<String, String> settings) {
        this.id = id;
        this.kills = kills;
        this.settings = new TreeMap<>(settings);
    }

    /** Its name in addresses and commands. */
    public String id() {
        return id;
    }

    /** Ids of the features that it kills. */
    public List<String> kills() {
        return kills;
    }

    /** The values that it puts in front of settings, as compact JSON text by key. */
    public Map<String, String> settings() {
        return Collections.unmodifiableMap(settings);
    }

    /** Id of the override of one of its settings. */
    public String overrideId(String setting) {
        return cause() + "/" + setting;
    }

    /** What its overrides name as their cause. */
    public String cause() {
        return "emergency/" + id;
    }

    /** What it does, a sentence each. */
    public List<String> does() {
        List<String> does = new ArrayList<>();
        kills.forEach(feature -> does.add("kills feature " + feature));
        settings.forEach((key, json) -> does.add("holds setting " + key + " at " + json));
        return List.copyOf(does);
    }

    /** The block of this name. */
    public static Optional<Block> of(String id) {
        return Arrays.stream(values()).filter(block -> block.id.equals(id)).findFirst();
    }
}

package se.superkoncis.events;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every topic of the platform, declared once. Whatever else lists topics is tested against this. */
public enum Topics {
    MEETING_LIFECYCLE("meeting.lifecycle.v1", "delete", Duration.ofDays(30), true),
    MEETING_RECAPS("meeting.recaps.v1", "delete", Duration.ofDays(30), false),
    MEETING_DECISIONS("meeting.decisions.v1", "delete", Duration.ofDays(30), false),
    MODEL_ATTEMPTS("model.attempts.v1", "delete", Duration.ofDays(30), false),
    COST_EVENTS("cost.events.v1", "delete", Duration.ofDays(400), false),
    KPI_SNAPSHOTS("kpi.snapshots.v1", "compact,delete", Duration.ofDays(400), false),
    GUARDRAIL_SIGNALS("guardrail.signals.v1", "delete", Duration.ofDays(30), false),
    INTERNAL_SHADOWS("internal.shadows.v1", "delete", Duration.ofDays(7), false),
    FLAGS_STATE("flags.state.v1", "compact", null, false),
    FLAGS_APPLIED("flags.applied.v1", "compact", null, true),
    AUDIT("audit.v1", "delete", Duration.ofDays(3650), false);

    /** How long refused records stay at most, for inspection and replay. */
    public static final Duration DLQ_RETENTION = Duration.ofDays(30);

    /** A refused record may be as large as the broker takes (1 MiB); with its reason it must still fit. */
    public static final int DLQ_MAX_BYTES = 2 * 1024 * 1024;

    /**
     * Age at which a segment is closed. A broker deletes closed segments only, so a record may outlive
     * {@code retention.ms} by this much; {@code retention.ms} is that much shorter than the promise.
     */
    private static final Duration SEGMENT = Duration.ofDays(1);

    /** For so long each report of an instance stays, so that it can be told when each change reached it; then the latest. */
    private static final Duration REPORTS = Duration.ofDays(1);

    private final String topicName;
    private final String cleanupPolicy;
    private final Duration retention;
    private final boolean brokerTime;

    Topics(String topicName, String cleanupPolicy, Duration retention, boolean brokerTime) {
        this.topicName = topicName;
        this.cleanupPolicy = cleanupPolicy;
        this.retention = retention;
        this.brokerTime = brokerTime;
    }

    /** Name on the broker. */
    public String topicName() {
        return topicName;
    }

    /** Name of the dead-letter topic of consumers of this topic. */
    public String dlqName() {
        return topicName + ".dlq";
    }

    /** {@code delete}, {@code compact} or both. */
    public String cleanupPolicy() {
        return cleanupPolicy;
    }

    /** How long records stay at most (30 days where a transcript's words may be in them); empty for a compacted topic. */
    public Optional<Duration> retention() {
        return Optional.ofNullable(retention);
    }

    /**
     * Partitions to create, given the number for topics keyed by meeting. The flag state has one, for its order is total,
     * and so have the little reports on it.
     */
    public int partitions(int configured) {
        if (configured < 1) {
            throw new IllegalArgumentException("partitions must be at least 1, was " + configured);
        }
        return this == FLAGS_STATE || this == FLAGS_APPLIED ? 1 : configured;
    }

    /**
     * Topic settings by Kafka's names. Latency is counted from the moment the broker took a lifecycle record, so that
     * topic stamps records itself and no producer's clock matters; the same holds for when an instance was last heard of.
     */
    public Map<String, String> configs() {
        Map<String, String> configs = new LinkedHashMap<>();
        configs.put("cleanup.policy", cleanupPolicy);
        retention().ifPresent(r -> configs.putAll(kept(r)));
        if (this == FLAGS_APPLIED) {
            configs.put("min.compaction.lag.ms", Long.toString(REPORTS.toMillis()));
            configs.put("segment.ms", Long.toString(Duration.ofHours(6).toMillis()));
        }
        if (brokerTime) {
            configs.put("message.timestamp.type", "LogAppendTime");
        }
        return configs;
    }

    /** Settings of the dead-letter topic. */
    public static Map<String, String> dlqConfigs() {
        Map<String, String> configs = new LinkedHashMap<>();
        configs.put("cleanup.policy", "delete");
        configs.putAll(kept(DLQ_RETENTION));
        configs.put("max.message.bytes", Integer.toString(DLQ_MAX_BYTES));
        return configs;
    }

    private static Map<String, String> kept(Duration longest) {
        Map<String, String> configs = new LinkedHashMap<>();
        configs.put("retention.ms", Long.toString(longest.minus(SEGMENT).toMillis()));
        configs.put("segment.ms", Long.toString(SEGMENT.toMillis()));
        return configs;
    }

    /** The topic of this name, empty when the platform has none. */
    public static Optional<Topics> of(String topicName) {
        return Arrays.stream(values())
                .filter(t -> t.topicName.equals(topicName))
                .findFirst();
    }
}

package se.superkoncis.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * One attempt at a model has ended: a retry, a fallback and a shadow run too. Its cost stands in cost rows with the same
 * {@code attemptId}. {@code ce_time} is when it ended.
 *
 * @param callId one piece of work; its attempts have it in common
 * @param attemptId unique
 * @param attempt number of the attempt in its call, from 1; more than 1 is a retry or a fallback
 * @param meetingId null for a call that belongs to no meeting: then the record's key is the tenant
 * @param task what it was for, as {@code recap} or {@code chat}
 * @param tier the tier that was chosen, as {@code deep}
 * @param mode of the router
 * @param routeReason code of the rule that chose the tier
 * @param deployment name of the deployment in the settings
 * @param model the provider's name of the model
 * @param region where it runs
 * @param errorClass as {@code timeout}, {@code rate_limited}, {@code server_error}; null when it succeeded
 * @param startedAt when it was sent
 * @param latencyMs from then to the end of the answer, milliseconds
 * @param shadow true when nobody sees the answer
 * @param inputTokens tokens read, cached ones included; null when the provider certainly billed nothing
 * @param cachedInputTokens the part of them from the provider's cache
 * @param outputTokens tokens written, reasoning included
 * @param tags the tenant's tags
 */
public record ModelAttempted(
        String callId,
        String attemptId,
        int attempt,
        String tenantId,
        String meetingId,
        String task,
        String tier,
        String mode,
        String routeReason,
        String deployment,
        String provider,
        String model,
        String region,
        Outcome outcome,
        String errorClass,
        Instant startedAt,
        long latencyMs,
        boolean shadow,
        Long inputTokens,
        Long cachedInputTokens,
        Long outputTokens,
        List<String> tags,
        List<Arm> arms)
        implements EventData {

    /** How it ended. */
    public enum Outcome {
        @JsonProperty("succeeded")
        SUCCEEDED,
        @JsonProperty("failed")
        FAILED,
        /** The caller went away: no fault of the model. */
        @JsonProperty("cancelled")
        CANCELLED,
        @JsonProperty("UNKNOWN")
        @JsonEnumDefaultValue
        UNKNOWN
    }

    public ModelAttempted {
        Checks.text("callId", callId);
        Checks.text("attemptId", attemptId);
        Checks.atLeast("attempt", 1, attempt);
        Checks.id("tenantId", tenantId);
        Checks.optionalId("meetingId", meetingId);
        Checks.text("task", task);
        Checks.text("tier", tier);
        Checks.text("provider", provider);
        Checks.text("model", model);
        Checks.present("outcome", outcome);
        Checks.time("startedAt", startedAt);
        Checks.atLeast("latencyMs", 0, latencyMs);
        Checks.optionalCount("inputTokens", inputTokens);
        Checks.optionalCount("cachedInputTokens", cachedInputTokens);
        Checks.optionalCount("outputTokens", outputTokens);
        tags = Checks.list("tags", tags);
        arms = Checks.list("arms", arms);
    }

    @Override
    public EventType eventType() {
        return EventType.MODEL_ATTEMPTED;
    }

    @Override
    public String recordKey() {
        return meetingId == null ? tenantId : meetingId;
    }

    @Override
    public String statedTenant() {
        return tenantId;
    }
}

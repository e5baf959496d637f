package se.superkoncis.control.adapter.rest.emergency;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.superkoncis.control.application.guardrail.ReadGuardrails.Shown;
import se.superkoncis.control.domain.FlagOverride;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.guardrail.Guardrail;
import se.superkoncis.control.domain.guardrail.GuardrailState;
import se.superkoncis.control.domain.guardrail.Signal;

/**
 * A guardrail as a client sees it.
 *
 * @param state IDLE, HOLDING, RETURNING, UNDONE or NOT_APPLIED
 * @param step how much it holds the platform back; 0 = nothing
 * @param note who undid it, or why it was not applied, in English
 * @param reason why it was not applied, as a stable code; left out otherwise
 * @param coolDownMs length of the last cool-down, milliseconds
 * @param coolDownUntil end of the cool-down that is under way
 * @param overrides what stands in its name
 * @param lastSignal the newest evidence that was heard
 */
@Schema(name = "Guardrail")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GuardrailView(
        String id,
        String state,
        int step,
        String note,
        Code reason,
        Instant trippedAt,
        Instant clearedAt,
        Long coolDownMs,
        Instant coolDownUntil,
        List<Held> overrides,
        Evidence lastSignal) {

    /**
     * A value that stands in its name.
     *
     * @param changedBy {@code guardrail}, or the person who made a value of their own of it, which the guardrail leaves alone
     */
    @Schema(name = "GuardrailOverride")
    public record Held(String id, String target, JsonNode value, String changedBy, Instant expiresAt) {
        static Held of(Stored<FlagOverride> stored) {
            FlagOverride override = stored.document();
            return new Held(
                    override.id(),
                    override.target(),
                    Json.tree(override.json()),
                    stored.changedBy(),
                    override.expiresAt());
        }
    }

    /** What metrics-service found in a window; value and limit in the KPI's unit. */
    @Schema(name = "GuardrailEvidence")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Evidence(boolean tripped, Instant at, Instant from, Instant to, long n, String value, String limit) {
        static Evidence of(Signal signal) {
            return new Evidence(
                    signal.tripped(),
                    signal.at(),
                    signal.from(),
                    signal.to(),
                    signal.n(),
                    signal.value(),
                    signal.limit());
        }
    }

    /** A reason that programs can tell apart. */
    @Schema(name = "GuardrailReason")
    public record Code(String code) {}

    private static String note(GuardrailState state) {
        return state.obstacle() == null ? state.undoneBy() : state.obstacle().text();
    }

    static GuardrailView of(Shown shown) {
        Guardrail guardrail = shown.guardrail();
        return new GuardrailView(
                guardrail.id(),
                guardrail.state().name(),
                guardrail.state().level(),
                note(guardrail.state()),
                guardrail.state().obstacle() == null
                        ? null
                        : new Code(guardrail.state().obstacle().code()),
                guardrail.trippedAt(),
                guardrail.clearedAt(),
                guardrail.coolDown() == null ? null : guardrail.coolDown().toMillis(),
                guardrail.state().until(),
                shown.overrides().stream().map(Held::of).toList(),
                guardrail.last() == null ? null : Evidence.of(guardrail.last()));
    }
}

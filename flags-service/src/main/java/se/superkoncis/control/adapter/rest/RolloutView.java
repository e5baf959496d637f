package se.superkoncis.control.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.superkoncis.control.adapter.rest.DocumentApi.Shape;
import se.superkoncis.control.adapter.rest.form.Body;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Rollout;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.port.RolloutForm;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.rollout.Plan;
import se.superkoncis.control.domain.rollout.evidence.Evidence;
import se.superkoncis.events.EventJson;

/**
 * What a client sees of a rollout.
 *
 * @param step number of the stage whose values hold, from 0; -1 = what stood before
 * @param state its name with what belongs to it
 * @param report what the gates found when it last moved or counted
 */
@Schema(name = "Rollout")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RolloutView(
        String id,
        String name,
        String description,
        String feature,
        int step,
        JsonNode state,
        JsonNode stages,
        JsonNode gates,
        List<String> guardrails,
        JsonNode limits,
        JsonNode baseline,
        JsonNode report,
        Instant createdAt,
        Instant updatedAt,
        String changedBy,
        long revision) {

    private static final ObjectMapper JSON = EventJson.mapper();
    private static final List<String> PLANNED = List.of("feature", "stages", "gates", "guardrails", "limits");
    private static final Set<String> MEMBERS = Set.of(
            "id",
            "name",
            "description",
            "feature",
            "stages",
            "gates",
            "guardrails",
            "limits",
            "step",
            "state",
            "baseline",
            "report");

    /**
     * A look at a rollout.
     *
     * @param action what became of it; left out when it only counted
     * @param report all findings
     */
    @Schema(name = "RolloutLook")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Look(Instant at, int step, String action, JsonNode report) {
        static Look of(RolloutForm form, Evidence.Look look) {
            return new Look(look.at(), look.step(), look.action(), tree(form.json(look.report())));
        }
    }

    static Shape<Rollout, RolloutView> shape(RolloutForm form) {
        return new Shape<>(
                Rollout.class, Kind.ROLLOUT, (standing, body) -> merge(form, standing, body), s -> of(form, s));
    }

    private static RolloutView of(RolloutForm form, Stored<Rollout> stored) {
        Rollout rollout = stored.document();
        JsonNode all = tree(form.json(rollout));
        JsonNode plan = all.get("plan");
        return new RolloutView(
                rollout.id(),
                rollout.name(),
                rollout.description(),
                rollout.plan().feature(),
                rollout.state().step(),
                all.get("state"),
                plan.get("stages"),
                plan.get("gates"),
                rollout.plan().guardrails(),
                plan.get("limits"),
                all.get("baseline"),
                all.get("report"),
                stored.createdAt(),
                stored.updatedAt(),
                stored.changedBy(),
                stored.revision());
    }

    private static Rollout merge(RolloutForm form, Rollout rollout, Body body) {
        body.only(MEMBERS);
        Plan standing = rollout == null ? new Plan(null, null, null, null, null) : rollout.plan();
        boolean planned = PLANNED.stream().anyMatch(body::has);
        if (planned && rollout != null && rollout.state().active()) {
            body.refuse("stages", Because.FIXED_UNDER_WAY);
        }
        String id = body.text("id", rollout == null ? null : rollout.id());
        return new Rollout(
                id,
                body.text("name", rollout == null ? id : rollout.name()),
                body.text("description", rollout == null ? null : rollout.description()),
                planned ? plan(form, standing, body) : standing,
                rollout == null ? null : rollout.state(),
                rollout == null ? null : rollout.baseline(),
                rollout == null ? null : rollout.report());
    }

    private static Plan plan(RolloutForm form, Plan standing, Body body) {
        ObjectNode members = (ObjectNode) tree(form.json(standing));
        for (String member : PLANNED) {
            if (body.has(member)) {
                members.set(member, tree(body.json(member, "null")));
            }
        }
        try {
            return form.plan(members.toString());
        } catch (IllegalArgumentException e) {
            body.refuse("stages, gates or limits", Because.UNREADABLE, "place", e.getMessage());
            return standing;
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rollout does not hold JSON", e);
        }
    }
}

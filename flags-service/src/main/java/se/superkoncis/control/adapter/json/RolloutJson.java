package se.superkoncis.control.adapter.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import se.superkoncis.control.domain.Rollout;
import se.superkoncis.control.domain.port.RolloutForm;
import se.superkoncis.control.domain.rollout.Change;
import se.superkoncis.control.domain.rollout.Limits;
import se.superkoncis.control.domain.rollout.Plan;
import se.superkoncis.control.domain.rollout.RolloutState;
import se.superkoncis.control.domain.rollout.gate.Gate;
import se.superkoncis.control.domain.rollout.gate.Report;
import se.superkoncis.events.EventJson;

/** Rollouts as JSON: kinds of changes, gates and states by name, durations as ISO 8601 writes them. */
@ApplicationScoped
class RolloutJson implements RolloutForm {

    private final ObjectMapper kept = EventJson.mapper()
            .registerModule(new Durations())
            .addMixIn(Change.class, Kinds.OfChange.class)
            .addMixIn(Gate.class, Kinds.OfGate.class)
            .addMixIn(RolloutState.class, Kinds.OfState.class);

    /** A person's slip of the pen is told; what an older version kept is read. */
    private final ObjectMapper strict = kept.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Override
    public String json(Rollout rollout) {
        ObjectNode tree = kept.valueToTree(rollout);
        StateReasons.told(tree, RolloutState.why(rollout.state()).orElse(null));
        return tree.toString();
    }

    @Override
    public Rollout rollout(String json) {
        try {
            JsonNode tree = kept.readTree(json);
            StateReasons.understood(tree);
            return kept.treeToValue(tree, Rollout.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rollout in the database cannot be read", e);
        }
    }

    @Override
    public String json(Report report) {
        return write(report);
    }

    @Override
    public Report report(String json) {
        try {
            return kept.readValue(json, Report.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report in the database cannot be read", e);
        }
    }

    @Override
    public String json(Plan plan) {
        return write(plan);
    }

    private String write(Object value) {
        try {
            return kept.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rollout cannot be written", e);
        }
    }

    @Override
    public Plan plan(String json) {
        try {
            ObjectNode sent = (ObjectNode) strict.readTree(json);
            JsonNode limits = sent.get("limits");
            if (limits != null && limits.isObject()) {
                ObjectNode all = strict.valueToTree(Limits.DEFAULT);
                all.setAll((ObjectNode) limits);
                sent.set("limits", all);
            }
            return strict.treeToValue(sent, Plan.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(place(e), e);
        }
    }

    private static String place(JsonProcessingException e) {
        StringBuilder place = new StringBuilder();
        if (e instanceof JsonMappingException mapping) {
            mapping.getPath()
                    .forEach(r -> place.append('/')
                            .append(r.getFieldName() == null ? Integer.toString(r.getIndex()) : r.getFieldName()));
        }
        return place.length() == 0 ? "/" : place.toString();
    }
}

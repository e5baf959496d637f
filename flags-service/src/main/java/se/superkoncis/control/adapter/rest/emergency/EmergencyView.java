package se.superkoncis.control.adapter.rest.emergency;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.superkoncis.control.domain.emergency.Emergency;
import se.superkoncis.control.domain.emergency.Emergency.Declared;

/**
 * A block as a client sees it.
 *
 * @param since when it was declared; null while it is not in force, as by and reason
 * @param does what it does, a sentence each
 * @param changed what the command changed; only in its answer
 */
@Schema(name = "Emergency")
public record EmergencyView(
        String id,
        boolean active,
        Instant since,
        String by,
        String reason,
        List<String> does,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Change> changed) {

    /** A target and the value that holds now; null = what was there before. */
    @Schema(name = "EmergencyChange")
    public record Change(String target, JsonNode value) {}

    static EmergencyView standing(Emergency emergency) {
        return of(emergency, null);
    }

    static EmergencyView changed(Emergency emergency) {
        return of(
                emergency,
                emergency.changed().stream()
                        .map(c -> new Change(c.target(), Json.tree(c.json())))
                        .toList());
    }

    private static EmergencyView of(Emergency emergency, List<Change> changed) {
        Declared declared = emergency.declared().orElse(new Declared(null, null, null));
        return new EmergencyView(
                emergency.block().id(),
                emergency.declared().isPresent(),
                declared.since(),
                declared.by(),
                declared.reason(),
                emergency.block().does(),
                changed);
    }
}

package se.superkoncis.cli.flags.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import se.superkoncis.cli.flags.change.Arrival;
import se.superkoncis.cli.http.Api;
import se.superkoncis.cli.http.Refusal;

/** Who made a change and why, from the audit trail. Entries come there a moment after the change. */
final class AuditEntries {

    private static final String PATH = "/api/agents/audit";
    private static final int LOOKED_AT = 100;

    private final Api api;
    private boolean there = true;

    AuditEntries(Api api) {
        this.api = api;
    }

    /** False once the server has said that it has no trail, or not for us. */
    boolean there() {
        return there;
    }

    /** The entry of a change; empty while it has not come, and always where there is no trail. */
    Optional<JsonNode> of(Arrival change) {
        if (!there) {
            return Optional.empty();
        }
        try {
            JsonNode items = api.get(PATH + "?subject=" + Api.part(change.target()) + "&limit=" + LOOKED_AT)
                    .body()
                    .path("items");
            for (JsonNode item : items) {
                if (item.path("revision").asLong(-1) == change.revision()) {
                    return Optional.of(item);
                }
            }
            return Optional.empty();
        } catch (Refusal refusal) {
            if (refusal.status() == 404 || refusal.status() == 403) {
                there = false;
                return Optional.empty();
            }
            throw refusal;
        }
    }
}

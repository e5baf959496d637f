package se.superkoncis.cli.flags.emergency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import se.superkoncis.cli.http.Api;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Nearest;
import se.superkoncis.cli.text.Problem;

/** The emergency blocks of a server. */
record Blocks(Api api) {

    private static final String PATH = "/api/admin/emergency";

    List<JsonNode> all() {
        List<JsonNode> blocks = new ArrayList<>();
        api.get(PATH).data().forEach(blocks::add);
        return blocks;
    }

    /**
     * The state of a block.
     *
     * @throws Problem that names the blocks there are, when it is unknown
     */
    JsonNode get(String id) {
        List<JsonNode> all = all();
        List<String> ids = all.stream().map(block -> block.path("id").asText()).toList();
        return all.stream()
                .filter(block -> block.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id, ids));
    }

    /** Sets it in force or takes it back, and gives its state and what that changed. */
    JsonNode turn(String id, boolean undo, ObjectNode body) {
        return api.post(PATH + "/" + Api.part(id) + (undo ? "/undo" : ""), body).data();
    }

    private static Problem unknown(String id, List<String> ids) {
        String all = String.join(", ", ids);
        return Nearest.to(id, ids)
                .map(near -> new Problem(ExitCode.USAGE, "flags.emergency.unknown-near", id, near, all))
                .orElseGet(() -> new Problem(ExitCode.USAGE, "flags.emergency.unknown", id, all));
    }
}

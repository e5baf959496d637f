package se.superkoncis.cli.flags.tag;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import se.superkoncis.cli.http.Api;

/**
 * A group of tenants as it stands at the server.
 *
 * @param percentage share of the group that gets the features, 0–100
 * @param changedBy who changed it last; null when the server does not say
 */
record Tag(String id, int percentage, List<String> features, String changedBy, String updatedAt, long revision) {

    static final String PATH = "/api/admin/tenant-tags";

    Tag {
        features = List.copyOf(features);
    }

    static Tag of(JsonNode json) {
        List<String> features = new ArrayList<>();
        json.path("features").forEach(feature -> features.add(feature.asText()));
        return new Tag(
                json.path("id").asText(),
                json.path("canaryPercentage").asInt(),
                features,
                json.path("changedBy").asText(null),
                json.path("updatedAt").asText(""),
                json.path("revision").asLong());
    }

    static String path(String id) {
        return PATH + "/" + Api.part(id);
    }
}

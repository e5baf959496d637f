package se.superkoncis.cli.flags.feature;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import se.superkoncis.cli.http.Api;
import se.superkoncis.cli.http.Refusal;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Nearest;
import se.superkoncis.cli.text.Problem;

/** The features that the server knows. */
public final class Features {

    private static final String PATH = "/api/admin/features";

    private final Api api;

    /** Features of this server. */
    public Features(Api api) {
        this.api = api;
    }

    static String path(String id) {
        return PATH + "/" + Api.part(id);
    }

    /**
     * The feature of this id.
     *
     * @throws Problem that names the features there are, when it is unknown
     */
    public JsonNode get(String id) {
        try {
            return api.get(path(id)).data();
        } catch (Refusal refusal) {
            throw refusal.status() == 404 && refusal.kind().equals("unknown") ? unknown(id, ids()) : refusal;
        }
    }

    /** Ids of all features. */
    public List<String> ids() {
        return api.all(PATH).stream()
                .map(feature -> feature.path("id").asText())
                .toList();
    }

    /** The problem of a feature that does not exist. */
    public static Problem unknown(String id, Collection<String> known) {
        String all = String.join(", ", known);
        return Nearest.to(id, known)
                .map(near -> new Problem(ExitCode.USAGE, "flags.unknown-feature-near", id, near, all))
                .orElseGet(() -> new Problem(ExitCode.USAGE, "flags.unknown-feature", id, all));
    }
}

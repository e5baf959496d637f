package se.superkoncis.cli.flags.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.superkoncis.cli.flags.change.Arrival;
import se.superkoncis.cli.flags.change.Arrivals;
import se.superkoncis.cli.http.Api;
import se.superkoncis.cli.http.Refusal;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;
import se.superkoncis.events.FlagState;
import se.superkoncis.events.FlagState.Kind;
import se.superkoncis.flags.FlagSnapshot;
import se.superkoncis.flags.documents.DocumentReader;
import se.superkoncis.flags.documents.DocumentSet;
import se.superkoncis.flags.documents.FlagDocument;
import se.superkoncis.flags.documents.InvalidDocumentException;
import se.superkoncis.flags.environment.OperationsEnvironment;

/**
 * The state of the flags at one revision, compiled by the code that every service evaluates with.
 *
 * @param newest the newest change and how far it has come; null when there was never one
 */
record State(FlagSnapshot snapshot, DocumentSet documents, List<JsonNode> features, Arrival newest) {

    private static final int MOST_READINGS = 5;

    /**
     * Reads what can decide about a tenant.
     *
     * @throws Problem when it changed during each of several readings, or when the server sends what is no document
     */
    static State read(Api api, String tenant, Clock clock) {
        Arrivals arrivals = new Arrivals(api);
        Optional<Arrival> before = arrivals.newest();
        for (int i = 0; i < MOST_READINGS; i++) {
            List<JsonNode> features = api.all("/api/admin/features");
            List<FlagDocument> documents = new ArrayList<>();
            add(documents, Kind.FEATURE, features);
            add(documents, Kind.TAG, api.all("/api/admin/tenant-tags"));
            add(documents, Kind.OVERRIDE, api.all("/api/admin/overrides"));
            add(documents, Kind.PLAN, api.all("/api/admin/plans"));
            add(documents, Kind.TENANT, tenant(api, tenant));
            Optional<Arrival> after = arrivals.newest();
            if (revision(after) == revision(before)) {
                FlagSnapshot snapshot =
                        FlagSnapshot.of(documents, revision(after), OperationsEnvironment.empty(), clock);
                return new State(snapshot, new DocumentSet(documents), features, after.orElse(null));
            }
            before = after;
        }
        throw new Problem(ExitCode.FAILED, "flags.explain.moving");
    }

    private static List<JsonNode> tenant(Api api, String id) {
        try {
            return List.of(api.get("/api/admin/tenants/" + Api.part(id)).data());
        } catch (Refusal refusal) {
            if (refusal.status() == 404 && refusal.kind().equals("unknown")) {
                return List.of();
            }
            throw refusal;
        }
    }

    private static void add(List<FlagDocument> documents, Kind kind, List<JsonNode> views) {
        DocumentReader reader = new DocumentReader();
        for (JsonNode view : views) {
            String key = kind.name().toLowerCase(java.util.Locale.ROOT) + "/"
                    + view.path("id").asText();
            try {
                reader.read(new FlagState(
                                key, kind, Math.max(1, view.path("revision").asLong()), view))
                        .ifPresent(documents::add);
            } catch (InvalidDocumentException e) {
                throw Problem.causedBy(e, "flags.explain.unreadable", key, e.getMessage());
            }
        }
    }

    private static long revision(Optional<Arrival> arrival) {
        return arrival.map(Arrival::revision).orElse(0L);
    }
}

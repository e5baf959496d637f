package se.superkoncis.cli.flags.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import se.superkoncis.cli.http.Api;

/** The changes that were made and how far they have come, from {@code /api/admin/propagation}. */
public final class Arrivals {

    private static final String PATH = "/api/admin/propagation";
    private static final int PAGE = 100;

    private final Api api;

    /** Changes of this server. */
    public Arrivals(Api api) {
        this.api = api;
    }

    /** The newest change; empty when none was ever made. */
    public Optional<Arrival> newest() {
        return first(PATH + "?limit=1");
    }

    /** The change of this revision; empty when there is none. */
    public Optional<Arrival> of(long revision) {
        return first(PATH + "?limit=1&cursor=" + (revision + 1)).filter(arrival -> arrival.revision() == revision);
    }

    /** Every change above a revision, oldest first. */
    public List<Arrival> since(long revision) {
        List<Arrival> found = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonNode page = api.get(PATH + "?limit=" + PAGE + cursor).body();
            for (JsonNode change : page.path("data")) {
                Arrival arrival = Arrival.of(change);
                if (arrival.revision() <= revision) {
                    Collections.reverse(found);
                    return found;
                }
                found.add(arrival);
            }
            String next = page.path("nextCursor").asText();
            if (next.isEmpty()) {
                Collections.reverse(found);
                return found;
            }
            cursor = "&cursor=" + Api.part(next);
        }
    }

    private Optional<Arrival> first(String path) {
        JsonNode changes = api.get(path).data();
        return changes.isEmpty() ? Optional.empty() : Optional.of(Arrival.of(changes.get(0)));
    }
}

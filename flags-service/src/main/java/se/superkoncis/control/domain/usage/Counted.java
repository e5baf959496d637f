package se.superkoncis.control.domain.usage;

import java.time.Instant;
import java.util.Map;

/**
 * How often an instance has answered since one of its starts.
 *
 * @param since when that start began to count
 * @param heardAt when the broker took the report
 * @param totals answers since then by target, as in {@code feature/model-router}; each at least 1
 */
public record Counted(String instance, String service, Instant since, Instant heardAt, Map<String, Long> totals) {

    public Counted {
        totals = Map.copyOf(totals);
    }
}

package se.superkoncis.control.adapter.web.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.superkoncis.control.adapter.web.ReasonWords;
import se.superkoncis.control.domain.audit.Link;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.events.EventJson;

/**
 * An entry as the page shows it; what is missing is empty.
 *
 * @param deed last part of its action, as in {@code killed}
 * @param reason why, in the page's language where it is told in codes
 */
record EntryCard(
        long sequence,
        Instant at,
        String service,
        String actor,
        String action,
        String deed,
        String subject,
        String tenant,
        String reason,
        String revision,
        String hash,
        List<Difference> differences) {

    private static final ObjectMapper JSON = EventJson.mapper();

    /** A service of a later version may tell codes that are not known here; then the words say it. */
    private static String reason(JsonNode entry, ReasonWords words) {
        List<Reason> reasons = new ArrayList<>();
        for (JsonNode told : entry.path("reasons")) {
            String code = told.path("code").asText();
            if (!Because.isKnown(code)) {
                return entry.path("reason").asText();
            }
            Map<String, String> args = new LinkedHashMap<>();
            told.path("args")
                    .properties()
                    .forEach(arg -> args.put(arg.getKey(), arg.getValue().asText()));
            reasons.add(new Reason(Because.of(code), args));
        }
        return reasons.isEmpty() ? entry.path("reason").asText() : words.of(reasons);
    }

    static EntryCard of(Link link, ReasonWords words) {
        try {
            JsonNode entry = JSON.readTree(link.text());
            return new EntryCard(
                    link.sequence(),
                    Instant.parse(entry.path("at").asText()),
                    entry.path("service").asText(),
                    entry.path("actor").asText(),
                    entry.path("action").asText(),
                    entry.path("action").asText().replaceFirst("^.*\\.", ""),
                    entry.path("subject").asText(),
                    entry.path("tenant").asText(),
                    reason(entry, words),
                    entry.path("revision").asText(),
                    link.hash(),
                    Difference.between(entry.path("before"), entry.path("after")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("entry " + link.sequence() + " of the chain is not JSON", e);
        }
    }
}

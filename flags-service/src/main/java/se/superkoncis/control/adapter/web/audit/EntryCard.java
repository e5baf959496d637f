package se.superkoncis.control.adapter.web.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import se.superkoncis.control.domain.audit.Link;
import se.superkoncis.events.EventJson;

/** An entry as the page shows it; what is missing is empty. */
record EntryCard(
        long sequence,
        Instant at,
        String service,
        String actor,
        String action,
        String subject,
        String tenant,
        String reason,
        String revision,
        String hash,
        List<Difference> differences) {

    private static final ObjectMapper JSON = EventJson.mapper();

    static EntryCard of(Link link) {
        try {
            JsonNode entry = JSON.readTree(link.text());
            return new EntryCard(
                    link.sequence(),
                    Instant.parse(entry.path("at").asText()),
                    entry.path("service").asText(),
                    entry.path("actor").asText(),
                    entry.path("action").asText(),
                    entry.path("subject").asText(),
                    entry.path("tenant").asText(),
                    entry.path("reason").asText(),
                    entry.path("revision").asText(),
                    link.hash(),
                    Difference.between(entry.path("before"), entry.path("after")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("entry " + link.sequence() + " of the chain is not JSON", e);
        }
    }
}

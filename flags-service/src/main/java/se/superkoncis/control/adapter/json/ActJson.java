package se.superkoncis.control.adapter.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import se.superkoncis.control.domain.audit.Act;
import se.superkoncis.control.domain.audit.ActForm;
import se.superkoncis.events.AuditRecorded;
import se.superkoncis.events.EventJson;
import se.superkoncis.events.audit.AuditEntry;

/** Acts in the form of the contract that verifiers read. */
@ApplicationScoped
class ActJson implements ActForm {

    private final ObjectMapper json = EventJson.mapper();

    @Override
    public String text(Act act, long sequence) {
        return new AuditEntry(
                        sequence,
                        act.id(),
                        act.at(),
                        act.service(),
                        act.actor(),
                        act.action(),
                        act.subject(),
                        act.tenant(),
                        act.reason(),
                        tree(act.before()),
                        tree(act.after()),
                        act.revision(),
                        act.reasons().isEmpty()
                                ? null
                                : act.reasons().stream()
                                        .map(told -> new AuditRecorded.Because(told.code(), told.args()))
                                        .toList())
                .text();
    }

    private JsonNode tree(String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a state is not JSON", e);
        }
    }
}

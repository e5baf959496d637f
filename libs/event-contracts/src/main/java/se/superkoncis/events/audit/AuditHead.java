package se.superkoncis.events.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import se.superkoncis.events.EventJson;

/**
 * Where the chain ends. One that was kept proves later that nothing before it was rewritten.
 *
 * @param sequence number of the last entry; 0 when there is none
 * @param hash of the last entry, or {@link AuditChain#BEGINNING}
 * @param at when it was read
 */
public record AuditHead(long sequence, String hash, Instant at) {

    /** Its JSON text, which is what is signed. */
    public String text() {
        return CanonicalJson.of(JsonNodeFactory.instance
                .objectNode()
                .put("sequence", sequence)
                .put("hash", hash)
                .put("at", EventJson.format(at)));
    }
}

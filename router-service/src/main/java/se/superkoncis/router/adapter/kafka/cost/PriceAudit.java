package se.superkoncis.router.adapter.kafka.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import se.superkoncis.events.AuditRecorded;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventIds;
import se.superkoncis.kit.config.KitConfig;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.kit.outbox.Outbox;
import se.superkoncis.router.domain.audit.PriceTrail;

/** Who had prices read, on the platform's audit trail. */
@ApplicationScoped
class PriceAudit implements PriceTrail {

    private final TenantTransaction transaction;
    private final Outbox outbox;
    private final KitConfig config;
    private final Clock clock;

    PriceAudit(TenantTransaction transaction, Outbox outbox, KitConfig config, Clock clock) {
        this.transaction = transaction;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void reloaded(String actor, Stand before, Stand after, String refusal) {
        String id = EventIds.fresh().toString();
        Instant now = clock.instant();
        AuditRecorded data = new AuditRecorded(
                id,
                now,
                actor,
                refusal == null ? "prices.reloaded" : "prices.refused",
                "prices/" + config.instance(),
                null,
                json(before),
                json(after),
                refusal);
        Event<AuditRecorded> event = new Event<>(id, "/superkoncis/" + config.service(), now, null, null, null, data);
        transaction.run(TenantSession.EVERY_TENANT, () -> outbox.appendAll(List.of(event)));
    }

    private static JsonNode json(Stand stand) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("version", stand.version())
                .put("models", stand.models())
                .put("refusedModels", stand.refused());
    }
}

package se.superkoncis.control.adapter.kafka.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import se.superkoncis.control.application.audit.LinkActs;
import se.superkoncis.control.domain.audit.Act;
import se.superkoncis.control.domain.audit.Linked;
import se.superkoncis.events.AuditRecorded;
import se.superkoncis.events.EventType;
import se.superkoncis.events.audit.CanonicalJson;
import se.superkoncis.kit.channel.EventHandler;
import se.superkoncis.kit.channel.Received;
import se.superkoncis.kit.channel.RefusedException;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.db.TenantTransaction;

/** Takes what every service tells of who did what, our own too, which comes back by the topic. */
@ApplicationScoped
class AuditConsumer implements EventHandler {

    private static final String OURS = "/superkoncis/";

    private final LinkActs linking;
    private final TenantTransaction tenants;

    AuditConsumer(LinkActs linking, TenantTransaction tenants) {
        this.linking = linking;
        this.tenants = tenants;
    }

    @Override
    public String channel() {
        return "audit";
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.AUDIT_RECORDED);
    }

    @Override
    public void on(List<Received> events) {
        // There is one chain over all tenants.
        tenants.see(TenantSession.EVERY_TENANT);
        Linked linked = linking.link(events.stream().map(AuditConsumer::act).toList());
        if (linked instanceof Linked.Refused refused) {
            throw new RefusedException(refused.reason(), refused.detail());
        }
    }

    private static Act act(Received received) {
        AuditRecorded told = (AuditRecorded) received.event().data();
        return new Act(
                told.id(),
                told.at(),
                service(received.event().source()),
                told.actor(),
                told.action(),
                told.target(),
                received.event().tenantId(),
                told.reason(),
                text(told.before()),
                text(told.after()),
                told.revision(),
                told.reasons() == null
                        ? List.of()
                        : told.reasons().stream()
                                .map(because -> new Act.Told(because.code(), because.args()))
                                .toList());
    }

    private static String text(JsonNode state) {
        try {
            return state == null ? null : CanonicalJson.of(state);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    "UNWRITABLE_ENTRY", "before or after holds a number beyond a double: send it as a string");
        }
    }

    /** {@code /superkoncis/flags} is flags; who is not of the platform keeps its whole name. */
    private static String service(String source) {
        return source.startsWith(OURS) ? source.substring(OURS.length()) : source;
    }
}

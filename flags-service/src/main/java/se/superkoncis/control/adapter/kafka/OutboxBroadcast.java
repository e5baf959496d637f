package se.superkoncis.control.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.port.AuditTrail;
import se.superkoncis.control.domain.port.Broadcast;
import se.superkoncis.events.AuditRecorded;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventIds;
import se.superkoncis.events.EventType;
import se.superkoncis.events.Topics;
import se.superkoncis.kit.outbox.Header;
import se.superkoncis.kit.outbox.Outbox;
import se.superkoncis.kit.outbox.OutboxRow;

/** Broadcasts through the outbox. The flag topic has one order, and the revision's lock makes it the order of commits. */
@ApplicationScoped
class OutboxBroadcast implements Broadcast {

    private static final String SOURCE = "/superkoncis/flags";

    private final Outbox outbox;
    private final DocumentMapping mapping;
    private final Clock clock;

    OutboxBroadcast(Outbox outbox, DocumentMapping mapping, Clock clock) {
        this.outbox = outbox;
        this.mapping = mapping;
        this.clock = clock;
    }

    @Override
    public void stands(Stored<? extends Document> stored) {
        String key = stored.document().key();
        String id = EventIds.derived(EventType.FLAG_STATE, key, Long.toString(stored.revision()))
                .toString();
        outbox.append(new Event<>(id, SOURCE, clock.instant(), key, null, null, mapping.state(stored)));
    }

    /** A removal has no value, so its revision travels as a header. */
    @Override
    public void gone(String key, long revision) {
        List<Header> headers = List.of(Header.of("ce_revision", Long.toString(revision)));
        OutboxRow removal = OutboxRow.removal(Topics.FLAGS_STATE, key);
        outbox.appendRows(List.of(new OutboxRow(removal.topic(), removal.key(), null, null, headers, removal.value())));
    }

    @Override
    public void audited(AuditTrail.Entry entry) {
        AuditRecorded data = new AuditRecorded(
                entry.id().toString(),
                entry.at(),
                entry.wish().actor(),
                entry.action(),
                entry.target(),
                entry.tenantId(),
                mapping.tree(entry.before()),
                mapping.tree(entry.after()),
                entry.wish().reason(),
                entry.revision() > 0 ? entry.revision() : null,
                entry.wish().reasons().stream()
                        .map(reason -> new AuditRecorded.Because(reason.code(), reason.args()))
                        .toList());
        outbox.append(new Event<>(data.id(), SOURCE, entry.at(), entry.target(), entry.tenantId(), null, data));
    }
}

package se.superkoncis.control.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.port.AuditTrail;
import se.superkoncis.control.domain.port.Broadcast;
import se.superkoncis.control.domain.port.DocumentStore;
import se.superkoncis.control.domain.port.Revisions;
import se.superkoncis.events.EventIds;

/** What belongs to every change: its revision, the state, the audit entry and the broadcast, in one transaction. */
@ApplicationScoped
public class Changes {

    private final Revisions revisions;
    private final AuditTrail trail;
    private final Broadcast broadcast;
    private final Clock clock;

    Changes(Revisions revisions, AuditTrail trail, Broadcast broadcast, Clock clock) {
        this.revisions = revisions;
        this.trail = trail;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    /** Held from before the state is read, so that what was decided still holds when it is written. */
    public void lock() {
        revisions.lock();
    }

    /** Writes a new or changed document; {@code before} is null for a new one. */
    public <D extends Document> Stored<D> put(
            DocumentStore<D> store, String action, Stored<D> before, D after, Wish wish) {
        Instant now = now();
        Instant created = before == null ? now : before.createdAt();
        Stored<D> stored = new Stored<>(after, revisions.next(), created, now, wish.actor());
        store.save(stored);
        broadcast.stands(stored);
        audit(action, wish, before == null ? null : before.document(), after, stored.revision(), now);
        return stored;
    }

    /** Removes a document. */
    public <D extends Document> void remove(DocumentStore<D> store, Stored<D> before, Wish wish) {
        remove(store, before.document().kind().word() + ".removed", before, wish);
    }

    /** Removes a document by an action of this name. */
    public <D extends Document> void remove(DocumentStore<D> store, String action, Stored<D> before, Wish wish) {
        D document = before.document();
        long revision = revisions.next();
        store.remove(document.id());
        broadcast.gone(document.key(), revision);
        audit(action, wish, document, null, revision, now());
    }

    private void audit(String action, Wish wish, Document before, Document after, long revision, Instant at) {
        audit(AuditTrail.Entry.of(EventIds.fresh(), at, action, wish, before, after, revision));
    }

    /**
     * Tells of something that was done and is no change of a document.
     *
     * @param target what it was done to, as in {@code guardrail/error-rate}
     * @param tenantId whom it concerns; null for the platform itself
     */
    public void note(String action, String target, String tenantId, Wish wish) {
        audit(new AuditTrail.Entry(EventIds.fresh(), now(), action, wish, target, tenantId, null, null, 0));
    }

    /** Tells of a change that is wished and not made yet; {@code before} is null for a new document. */
    void propose(Document before, Document after, Wish wish) {
        audit(after.kind().word() + ".proposed", wish, before, after, 0, now());
    }

    private void audit(AuditTrail.Entry entry) {
        trail.add(entry);
        broadcast.audited(entry);
    }

    /** Now, as precisely as documents hold times. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

package se.superkoncis.control.domain.port;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Setting;
import se.superkoncis.control.domain.Tenant;
import se.superkoncis.control.domain.Wish;

/** Who did what, when and why. Entries are added and never changed. */
public interface AuditTrail {

    /** Adds an entry. */
    void add(Entry entry);

    /** The last kill of a feature by its key; empty when it was never killed. */
    Optional<Kill> lastKill(String featureKey);

    /** Who changed or removed a document last, by its key; empty when nobody has. */
    Optional<String> lastActor(String key);

    /** Who killed a feature, and when. */
    record Kill(String by, Instant at) {}

    /**
     * One change, or something that was done without one.
     *
     * @param action as in {@code tag.changed}
     * @param target the key of the document, or what else it was done to
     * @param tenantId whom it concerns; null for the platform itself
     * @param before null for a new document, and where none was changed
     * @param after null for a removed document, and where none was changed
     * @param revision 0 where no document was changed
     */
    record Entry(
            UUID id,
            Instant at,
            String action,
            Wish wish,
            String target,
            String tenantId,
            Document before,
            Document after,
            long revision) {

        /** A change of a document. */
        public static Entry of(
                UUID id, Instant at, String action, Wish wish, Document before, Document after, long revision) {
            Document document = after == null ? before : after;
            return new Entry(id, at, action, wish, document.key(), tenant(document), before, after, revision);
        }

        private static String tenant(Document document) {
            if (document instanceof Tenant tenant) {
                return tenant.id();
            }
            return document instanceof Setting setting
                    ? setting.target()
                            .filter(t -> t.kind() == Kind.TENANT)
                            .map(Document.Reference::id)
                            .orElse(null)
                    : null;
        }
    }
}

package se.superkoncis.control.domain.port;

import java.time.Instant;
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

    /**
     * One change.
     *
     * @param action as in {@code tag.changed}
     * @param before null for a new document
     * @param after null for a removed document
     */
    record Entry(UUID id, Instant at, String action, Wish wish, Document before, Document after, long revision) {

        /** The key of the document. */
        public String target() {
            return after == null ? before.key() : after.key();
        }

        /** The tenant whose document it is; null for the platform's own. */
        public String tenantId() {
            Document document = after == null ? before : after;
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

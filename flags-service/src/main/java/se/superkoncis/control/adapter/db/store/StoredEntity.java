package se.superkoncis.control.adapter.db.store;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Stored;

/** What every row of a document has. */
@MappedSuperclass
public abstract class StoredEntity<D extends Document> {

    @Id
    protected String id;

    protected long revision;

    @Column(name = "created_at")
    protected Instant createdAt;

    @Column(name = "updated_at")
    protected Instant updatedAt;

    @Column(name = "changed_by")
    protected String changedBy;

    /** The document of this row. */
    protected abstract D document();

    /** Takes the document's fields, without the id. */
    protected abstract void take(D document);

    Stored<D> stored() {
        return new Stored<>(document(), revision, createdAt, updatedAt, changedBy);
    }

    void take(Stored<D> stored) {
        revision = stored.revision();
        createdAt = stored.createdAt();
        updatedAt = stored.updatedAt();
        changedBy = stored.changedBy();
        take(stored.document());
    }
}

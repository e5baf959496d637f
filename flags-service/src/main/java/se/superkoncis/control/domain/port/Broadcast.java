package se.superkoncis.control.domain.port;

import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Stored;

/** Tells all services of changes, in the transaction that makes them. */
public interface Broadcast {

    /** A document is as it stands. */
    void stands(Stored<? extends Document> stored);

    /** A document is gone. */
    void gone(String key, long revision);

    /** Something was done. */
    void audited(AuditTrail.Entry entry);
}

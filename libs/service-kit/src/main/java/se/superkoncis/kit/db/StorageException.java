package se.superkoncis.kit.db;

import java.sql.SQLException;

/** A database failure on its way to whoever decides between retry and refusal. */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Wraps what the driver threw. */
    public StorageException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}

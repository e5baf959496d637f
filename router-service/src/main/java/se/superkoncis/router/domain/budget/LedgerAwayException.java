package se.superkoncis.router.domain.budget;

/** The ledger cannot be asked: the database is away or too slow. Fail closed: no model call. */
public class LedgerAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the cause. */
    public LedgerAwayException(Throwable cause) {
        super(cause);
    }
}

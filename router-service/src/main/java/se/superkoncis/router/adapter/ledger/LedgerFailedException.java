package se.superkoncis.router.adapter.ledger;

import java.sql.SQLException;

/** A batch that could not be written. */
final class LedgerFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** SQL state of a row without what it must have. */
    private static final String NOT_NULL = "23502";

    /** How far it had come. */
    enum Stage {
        /** There was no connection: the database is away, and whoever asks next learns the same. */
        CONNECT,
        /** Nothing was committed. */
        WORK,
        /** It was told to commit and did not answer: it may stand. */
        COMMIT
    }

    private final Stage stage;
    private final String state;

    LedgerFailedException(Stage stage, Exception cause) {
        super(cause);
        this.stage = stage;
        this.state = cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
    }

    Stage stage() {
        return stage;
    }

    /** True when the same batch may well pass if it is tried again at once: a dead connection, a deadlock. */
    boolean isPassing() {
        return stage == Stage.WORK && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("40"));
    }

    /** True when there was an end whose ask is not in the books, and the batch did not bring it along. */
    boolean isOfAnUnasked() {
        return stage == Stage.WORK && state.equals(NOT_NULL);
    }

    /** True when one item of the batch may be the cause. */
    boolean isOfAnItem() {
        return stage == Stage.WORK && !isPassing();
    }
}

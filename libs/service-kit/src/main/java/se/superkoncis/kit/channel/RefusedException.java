package se.superkoncis.kit.channel;

/** An event or its job can never be done. The detail names field and rule, never a value. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * A refusal.
     *
     * @param reason upper-case code that operators filter on, as {@code HASH_MISMATCH}
     * @param detail one sentence that says what is wrong and what to do
     */
    public RefusedException(String reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** The code. */
    public String reason() {
        return reason;
    }
}

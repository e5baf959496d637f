package se.superkoncis.router.adapter.gateway.wire;

/** Ends a request with an error. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient OpenAiError error;

    /** With what the client gets to see. */
    public RefusedException(OpenAiError error) {
        super(error.code(), null, false, false);
        this.error = error;
    }

    static RefusedException invalid(String param, String code, String message) {
        return new RefusedException(OpenAiError.invalid(param, code, message));
    }

    /** What the client gets to see. */
    public OpenAiError error() {
        return error;
    }
}

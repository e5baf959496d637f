package se.superkoncis.events;

/** Data that breaks a rule of its event type. The message names the field and the rule and never quotes the value. */
public final class InvalidEventException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidEventException(String message) {
        super(message);
    }
}

package se.superkoncis.decision.domain.item;

/** How sure it is what a field of a decision or an action holds. */
public enum FieldState {
    /** It was said outright: a name, a role, a date. */
    STATED,
    /** It follows from what was said: "I", "you" answered by a yes, a time tied to an event whose date was said elsewhere. */
    INFERRED,
    /** Nobody said it, or not so that one can tell; the organiser is asked. The value is empty. */
    ASKED,
    /** A person has given or confirmed it. */
    CONFIRMED
}

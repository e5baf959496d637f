package se.superkoncis.control.domain.form;

import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;

/** A field and the rule that it breaks, in words that say what to send instead. */
public record FieldFault(String field, Reason reason) {

    /** With the arguments of the rule: names, each followed by its value. */
    public static FieldFault of(String field, Because because, Object... args) {
        return new FieldFault(field, Reason.of(because, args));
    }

    /** The rule in English; it goes on after the field's name. */
    public String rule() {
        return reason.text();
    }
}

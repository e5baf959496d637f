package se.superkoncis.control.domain.form;

/** A field and the rule that it breaks, in words that say what to send instead. */
public record FieldFault(String field, String rule) {}

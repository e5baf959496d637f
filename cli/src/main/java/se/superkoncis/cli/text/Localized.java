package se.superkoncis.cli.text;

/** An argument of a message that is itself said in the user's language. */
@FunctionalInterface
public interface Localized {

    /** In these words. */
    String in(Messages messages);
}

package se.superkoncis.flags.environment;

import java.util.List;

/** Environment variables with values that are not allowed. The message names each variable and what it allows. */
public final class InvalidEnvironmentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidEnvironmentException(List<String> problems) {
        super("Correct or remove these environment variables: " + String.join("; ", problems));
    }
}

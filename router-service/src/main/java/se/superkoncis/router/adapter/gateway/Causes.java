package se.superkoncis.router.adapter.gateway;

import java.util.concurrent.CompletionException;

/** Unwraps what a stage failed with. */
final class Causes {

    private Causes() {}

    static Throwable of(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}

package se.superkoncis.router.adapter.gateway.http;

import java.util.concurrent.CompletionException;

/** Unwraps what a stage failed with. */
public final class Causes {

    private Causes() {}

    public static Throwable of(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}

package se.superkoncis.router.application.gateway;

/** Takes a streamed answer as it comes. */
@FunctionalInterface
public interface ChatStream {

    /**
     * One chunk of the provider's stream. Must not block.
     *
     * @param told what is known of the answer so far; its cost is that of the steps before
     * @return false when nobody listens any more
     */
    boolean accept(Told told, String json);

    /**
     * An attempt begins.
     *
     * @param cancel ends it at once, for a client that leaves while nothing comes
     */
    default void attempt(Runnable cancel) {}
}

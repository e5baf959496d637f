package se.superkoncis.router.domain.call;

/** Takes a stream as it comes. */
@FunctionalInterface
public interface ChunkSink {

    /**
     * One chunk: the JSON of a {@code data:} line, without {@code [DONE]}. Must not block.
     *
     * @return false when nobody listens any more: the attempt is cancelled and settled for what was used
     */
    boolean accept(String json);

    /**
     * An attempt begins. For a listener that may leave while nothing comes.
     *
     * @param cancel ends the attempt at once, as a refused chunk does; does nothing when it has ended
     */
    default void attempt(Runnable cancel) {}
}

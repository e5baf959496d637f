package se.superkoncis.kit.job;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Does the jobs of one kind. */
public interface JobHandler {

    /** The kind. */
    String kind();

    /**
     * True for work that nobody waits for: it is done when nothing else is due, never by all workers, and does not count as an
     * open job. Such jobs are added by {@link Jobs#addInBackground}.
     */
    default boolean isInBackground() {
        return false;
    }

    /**
     * Does the work outside of any transaction, on a worker. It may run more than once: what counts is what the answer writes.
     *
     * @return what to write in the transaction that ends the job; row security sees the job's tenant there
     * @throws se.superkoncis.kit.channel.RefusedException when it can never be done: its record goes to the DLQ
     * @throws Exception when it cannot be done now: tried again with growing waits
     */
    default Runnable work(Job job) throws Exception {
        throw new UnsupportedOperationException("a handler has work or begin of its own");
    }

    /**
     * Begins the work, for kinds that wait for somebody else: no thread is held until the answer comes. The lease is renewed all
     * the while.
     *
     * @param pool for what is left to compute then; it is the size of the machine, so nothing in it should wait
     * @return completes with what {@link #work} returns, or fails as {@link #work} does
     * @throws Exception as {@link #work}
     */
    default CompletionStage<Runnable> begin(Job job, Executor pool) throws Exception {
        return CompletableFuture.completedFuture(work(job));
    }

    /**
     * Called in the transaction that gives a job up, so that its state can say so.
     *
     * @param reason the code in the dead letter
     */
    default void onGivenUp(Job job, String reason) {}
}

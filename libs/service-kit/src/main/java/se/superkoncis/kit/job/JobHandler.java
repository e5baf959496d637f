package se.superkoncis.kit.job;

/** Does the jobs of one kind. */
public interface JobHandler {

    /** The kind. */
    String kind();

    /**
     * Does the work outside of any transaction. It may run more than once: what counts is what the answer writes.
     *
     * @return what to write in the transaction that ends the job; row security sees the job's tenant there
     * @throws se.superkoncis.kit.channel.RefusedException when it can never be done: its record goes to the DLQ
     * @throws Exception when it cannot be done now: tried again with growing waits
     */
    Runnable work(Job job) throws Exception;

    /**
     * Called in the transaction that gives a job up, so that its state can say so.
     *
     * @param reason the code in the dead letter
     */
    default void onGivenUp(Job job, String reason) {}
}

package se.superkoncis.meeting.intake;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import se.superkoncis.kit.channel.SourceRecord;
import se.superkoncis.meeting.TranscriptKey;
import se.superkoncis.text.meeting.Transcript;

/** What a service does with a transcript. There is one such task in a service. */
public interface TranscriptTask {

    /** Name of the task, as the kind of its jobs; it never changes, for jobs outlive a release. */
    String kind();

    /**
     * Works on a transcript, outside of any transaction. A task that waits for somebody else has {@link #begin} instead.
     *
     * @return stores and publishes the result; runs in the transaction that ends the job
     * @throws Exception when the work cannot be done now; it is tried again
     */
    default Runnable work(Request request) throws Exception {
        throw new UnsupportedOperationException("a task has work or begin of its own");
    }

    /**
     * Begins the work, so that no thread waits while somebody else answers.
     *
     * @param pool for what is left to compute then; it is the size of the machine
     * @return completes with what {@link #work} returns, or as it fails
     * @throws Exception as {@link #work}
     */
    default CompletionStage<Runnable> begin(Request request, Executor pool) throws Exception {
        return CompletableFuture.completedFuture(work(request));
    }

    /** Notes that a version is not worked on any more, and why. Part of the caller's transaction. */
    void giveUp(TranscriptKey key, String reason);

    /**
     * What is asked for.
     *
     * @param timeZone of the meeting as the platform tells it; may be null
     * @param readyAt when the broker took the event
     * @param attempt number of the attempt, from 1
     * @param notices what reading the transcript has shown
     * @param traceparent trace context of the event; may be null
     * @param source the record that brought it, for jobs that follow from this one
     */
    record Request(
            TranscriptKey key,
            Transcript transcript,
            String timeZone,
            Instant readyAt,
            int attempt,
            List<String> notices,
            String traceparent,
            SourceRecord source) {

        /** The same request as the cause of what is done in a step of the trace. */
        public Request tracedBy(String other) {
            return new Request(key, transcript, timeZone, readyAt, attempt, notices, other, source);
        }
    }
}

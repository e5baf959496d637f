package se.superkoncis.meeting.intake;

import java.time.Instant;
import java.util.List;
import se.superkoncis.meeting.TranscriptKey;
import se.superkoncis.text.meeting.Transcript;

/** What a service does with a transcript. There is one such task in a service. */
public interface TranscriptTask {

    /** Name of the task, as the kind of its jobs; it never changes, for jobs outlive a release. */
    String kind();

    /**
     * Works on a transcript, outside of any transaction.
     *
     * @return stores and publishes the result; runs in the transaction that ends the job
     * @throws Exception when the work cannot be done now; it is tried again
     */
    Runnable work(Request request) throws Exception;

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
     */
    record Request(
            TranscriptKey key,
            Transcript transcript,
            String timeZone,
            Instant readyAt,
            int attempt,
            List<String> notices,
            String traceparent) {}
}

package se.superkoncis.meeting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Event;
import se.superkoncis.events.MeetingLifecycle.TranscriptReady;
import se.superkoncis.kit.channel.RefusedException;
import se.superkoncis.kit.channel.SourceRecord;
import se.superkoncis.kit.job.Job;
import se.superkoncis.kit.transcript.LoadedTranscript;
import se.superkoncis.kit.transcript.TranscriptLoader;

/** Reads the event of a transcript's job again, and what it refers to. */
@ApplicationScoped
public class TranscriptRequests {

    private final TranscriptLoader loader;
    private final CloudEvents codec = new CloudEvents();

    TranscriptRequests(TranscriptLoader loader) {
        this.loader = loader;
    }

    /**
     * What the job's record asks for. Fetches on the calling thread.
     *
     * @throws RefusedException when the record or what it refers to can never be read
     * @throws Exception when it cannot be read now
     */
    public TranscriptTask.Request of(Job job) throws Exception {
        SourceRecord source = job.source();
        Event<?> event = codec.decode(source.topic(), source::header, source.value())
                .match(accepted -> accepted, refused -> {
                    throw new RefusedException(refused.reason().name(), refused.detail());
                });
        TranscriptReady data = (TranscriptReady) event.data();
        LoadedTranscript loaded = loader.load(data);
        return new TranscriptTask.Request(
                TranscriptJobs.key(data),
                MeetingTranscript.of(data, loaded.turns()),
                data.timeZone(),
                source.timestamp(),
                job.attempt(),
                loaded.notices(),
                event.traceparent(),
                source);
    }
}

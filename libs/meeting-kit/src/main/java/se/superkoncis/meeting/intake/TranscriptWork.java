package se.superkoncis.meeting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Event;
import se.superkoncis.events.MeetingLifecycle.TranscriptReady;
import se.superkoncis.kit.channel.RefusedException;
import se.superkoncis.kit.channel.SourceRecord;
import se.superkoncis.kit.job.Job;
import se.superkoncis.kit.job.JobHandler;
import se.superkoncis.kit.transcript.LoadedTranscript;
import se.superkoncis.kit.transcript.TranscriptLoader;
import se.superkoncis.meeting.TranscriptKey;

/** The job of a transcript: read the event again, fetch what it refers to, and hand both to the service's task. */
@ApplicationScoped
class TranscriptWork implements JobHandler {

    private final TranscriptLoader loader;
    private final TranscriptTask task;
    private final CloudEvents codec = new CloudEvents();

    TranscriptWork(TranscriptLoader loader, TranscriptTask task) {
        this.loader = loader;
        this.task = task;
    }

    @Override
    public String kind() {
        return task.kind();
    }

    @Override
    public Runnable work(Job job) throws Exception {
        SourceRecord source = job.source();
        Event<?> event = codec.decode(source.topic(), source::header, source.value())
                .match(accepted -> accepted, refused -> {
                    throw new RefusedException(refused.reason().name(), refused.detail());
                });
        TranscriptReady data = (TranscriptReady) event.data();
        LoadedTranscript loaded = loader.load(data);
        return task.work(new TranscriptTask.Request(
                TranscriptJobs.key(data),
                MeetingTranscript.of(data, loaded.turns()),
                data.timeZone(),
                source.timestamp(),
                job.attempt(),
                loaded.notices(),
                event.traceparent()));
    }

    @Override
    public void onGivenUp(Job job, String reason) {
        task.giveUp(new TranscriptKey(job.tenantId(), job.subject(), Integer.parseInt(job.payload())), reason);
    }
}

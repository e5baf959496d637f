package se.superkoncis.meeting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.superkoncis.events.MeetingLifecycle.TranscriptReady;
import se.superkoncis.kit.channel.Received;
import se.superkoncis.kit.job.Jobs;
import se.superkoncis.kit.job.NewJob;
import se.superkoncis.meeting.NewTranscript;
import se.superkoncis.meeting.TranscriptKey;

/** Turns accepted transcripts into durable jobs, one at a time for a meeting. */
@ApplicationScoped
class TranscriptJobs {

    private final Jobs jobs;
    private final TranscriptTask task;

    TranscriptJobs(Jobs jobs, TranscriptTask task) {
        this.jobs = jobs;
        this.task = task;
    }

    static NewTranscript transcript(Received received) {
        TranscriptReady data = received.data(TranscriptReady.class).orElseThrow();
        return new NewTranscript(key(data), data.title(), received.source().timestamp());
    }

    static TranscriptKey key(TranscriptReady data) {
        return new TranscriptKey(data.tenantId(), data.meetingId(), data.transcriptVersion());
    }

    /** Adds a job for each of the events whose key is wanted; the first event of a key brings it. */
    void add(List<Received> events, Set<TranscriptKey> wanted) {
        Set<TranscriptKey> left = new HashSet<>(wanted);
        List<NewJob> added = new ArrayList<>(left.size());
        for (Received event : events) {
            TranscriptKey key = transcript(event).key();
            if (left.remove(key)) {
                added.add(NewJob.of(
                        task.kind(),
                        key.tenantId() + "/" + key.meetingId(),
                        key.meetingId(),
                        key.tenantId(),
                        Integer.toString(key.version()),
                        event.source()));
            }
        }
        jobs.add(added);
    }
}

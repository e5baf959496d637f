package se.superkoncis.decision.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.superkoncis.decision.domain.meeting.NewTranscript;
import se.superkoncis.decision.domain.meeting.TranscriptKey;
import se.superkoncis.events.MeetingLifecycle.TranscriptReady;
import se.superkoncis.kit.channel.Received;
import se.superkoncis.kit.job.Jobs;
import se.superkoncis.kit.job.NewJob;

/** Turns accepted transcripts into durable jobs, one at a time for a meeting. */
@ApplicationScoped
class ExtractionJobs {

    /** Kind of the job. */
    static final String KIND = "extract";

    private final Jobs jobs;

    ExtractionJobs(Jobs jobs) {
        this.jobs = jobs;
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
                        KIND,
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

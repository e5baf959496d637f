package se.superkoncis.meeting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import se.superkoncis.kit.job.Job;
import se.superkoncis.kit.job.JobHandler;
import se.superkoncis.meeting.TranscriptKey;

/** The job of a transcript: hand what its record brought to the service's task. */
@ApplicationScoped
class TranscriptWork implements JobHandler {

    private final TranscriptRequests requests;
    private final TranscriptTask task;

    TranscriptWork(TranscriptRequests requests, TranscriptTask task) {
        this.requests = requests;
        this.task = task;
    }

    @Override
    public String kind() {
        return task.kind();
    }

    @Override
    public CompletionStage<Runnable> begin(Job job, Executor pool) throws Exception {
        return task.begin(requests.of(job), pool);
    }

    @Override
    public void onGivenUp(Job job, String reason) {
        task.giveUp(new TranscriptKey(job.tenantId(), job.subject(), Integer.parseInt(job.payload())), reason);
    }
}

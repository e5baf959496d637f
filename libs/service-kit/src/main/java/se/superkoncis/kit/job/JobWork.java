package se.superkoncis.kit.job;

import java.time.Instant;
import java.util.Map;
import org.jboss.logging.Logger;
import se.superkoncis.kit.channel.DeadLetters;
import se.superkoncis.kit.channel.RefusedException;
import se.superkoncis.kit.db.StorageException;
import se.superkoncis.kit.log.Facts;

/** One attempt at a job, and what follows from how it went. */
final class JobWork {

    private static final Logger LOG = Logger.getLogger(JobWork.class);

    private final Map<String, JobHandler> handlers;
    private final JobTable table;
    private final JobEnd end;
    private final JobFaults faults;

    JobWork(Map<String, JobHandler> handlers, JobTable table, JobEnd end, JobFaults faults) {
        this.handlers = handlers;
        this.table = table;
        this.end = end;
        this.faults = faults;
    }

    void perform(Job job) {
        try {
            attempt(job);
        } catch (StorageException e) {
            // The lease ends by itself, and the job is taken again.
            facts("job left to its lease", job).with(e).warn(LOG);
        } catch (RuntimeException e) {
            facts("job left to its lease", job).error(LOG, e);
        }
    }

    private void attempt(Job job) {
        JobHandler handler = handlers.get(job.kind());
        try {
            boolean ours = end.done(job, handler.work(job));
            faults.count(job, ours ? "done" : "fenced");
        } catch (RefusedException e) {
            giveUp(job, handler, e.reason(), e.getMessage());
        } catch (InterruptedException e) {
            table.release(job, faults.outageWait());
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            failed(job, handler, e);
        }
    }

    private void failed(Job job, JobHandler handler, Exception e) {
        if (Thread.currentThread().isInterrupted() || faults.isOutage(e)) {
            facts("job waits for an outage to end", job).with(e).warn(LOG);
            table.release(job, faults.outageWait());
            faults.count(job, "released");
            return;
        }
        facts("job failed, tried again later", job).error(LOG, e);
        Instant firstFailed =
                table.retryLater(job, faults.wait(job), e.getClass().getSimpleName());
        faults.count(job, "retried");
        if (faults.isExhausted(firstFailed)) {
            giveUp(
                    job,
                    handler,
                    DeadLetters.RETRY_EXHAUSTED,
                    "it kept failing with " + e.getClass().getSimpleName() + ": mend the cause, then replay it");
        }
    }

    private void giveUp(Job job, JobHandler handler, String reason, String detail) {
        boolean ours = end.givenUp(job, handler, faults.group(job), reason, detail);
        faults.count(job, ours ? "given-up" : "fenced");
        facts("job given up", job).with("reason", reason).warn(LOG);
    }

    private static Facts facts(String what, Job job) {
        return Facts.of(what)
                .with("jobId", job.id())
                .with("kind", job.kind())
                .with("meetingId", job.subject())
                .with("tenantId", job.tenantId())
                .with("attempt", job.attempt());
    }
}

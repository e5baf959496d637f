package se.superkoncis.kit.job;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
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

    /**
     * Begins the job on the calling thread, which is one of the pool.
     *
     * @param ended run when the attempt is over, on a thread of the pool
     */
    void begin(Job job, Executor pool, Runnable ended) {
        CompletableFuture<Runnable> answer;
        try {
            answer = handlers.get(job.kind()).begin(job, pool).toCompletableFuture();
        } catch (InterruptedException e) {
            conclude(job, e, ended);
            Thread.currentThread().interrupt();
            return;
        } catch (Exception | LinkageError e) {
            conclude(job, e, ended);
            return;
        }
        if (answer.isDone()) {
            var unused = answer.whenComplete((result, failure) -> over(job, result, failure, pool, ended));
        } else {
            var unused = answer.whenCompleteAsync((result, failure) -> over(job, result, failure, pool, ended), pool);
        }
    }

    private void over(Job job, Runnable result, Throwable failure, Executor pool, Runnable ended) {
        if (failure == null) {
            finish(job, result, 0, pool, ended);
        } else {
            conclude(job, cause(failure), ended);
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private void conclude(Job job, Throwable failure, Runnable ended) {
        try {
            sort(job, failure);
        } catch (StorageException e) {
            // The lease ends by itself, and the job is taken again.
            facts("job left to its lease", job).with(e).warn(LOG);
        } catch (RuntimeException e) {
            facts("job left to its lease", job).error(LOG, e);
        } finally {
            ended.run();
        }
    }

    /**
     * A result that cannot be written because the database is away is kept and written when it is back: to do the work again may cost
     * money. Should another replica have taken the job over meanwhile, its fence refuses this one.
     */
    private void finish(Job job, Runnable result, int failed, Executor pool, Runnable ended) {
        try {
            boolean ours = end.done(job, result);
            faults.count(job, ours ? "done" : "fenced");
            ended.run();
        } catch (RuntimeException e) {
            if (faults.isOutage(e) && !Thread.currentThread().isInterrupted()) {
                if (failed == 0) {
                    facts("result of a job waits for an outage to end", job)
                            .with(e)
                            .warn(LOG);
                }
                CompletableFuture.delayedExecutor(faults.outageWait(failed).toMillis(), TimeUnit.MILLISECONDS, pool)
                        .execute(() -> finish(job, result, failed + 1, pool, ended));
            } else {
                conclude(job, e, ended);
            }
        }
    }

    private void sort(Job job, Throwable failure) {
        JobHandler handler = handlers.get(job.kind());
        if (failure instanceof RefusedException refused) {
            giveUp(job, handler, refused.reason(), refused.getMessage());
        } else if (failure instanceof InterruptedException) {
            table.release(job, faults.outageWait(0));
        } else if (failure instanceof Exception e) {
            failed(job, handler, e);
        } else {
            facts("job left to its lease", job).error(LOG, failure);
        }
    }

    private void failed(Job job, JobHandler handler, Exception e) {
        if (Thread.currentThread().isInterrupted() || faults.isOutage(e)) {
            facts("job waits for an outage to end", job).with(e).warn(LOG);
            table.release(job, faults.outageWait(0));
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

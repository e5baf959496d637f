package se.superkoncis.kit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import se.superkoncis.kit.job.Job;
import se.superkoncis.kit.job.JobHandler;

/** Waits for an answer that the test gives, without a thread. */
@ApplicationScoped
public class SlowWork implements JobHandler {

    /** Kind of the jobs. */
    public static final String KIND = "slow";

    private final Map<String, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
    private final List<String> results = new CopyOnWriteArrayList<>();
    private final List<String> threads = new CopyOnWriteArrayList<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public CompletionStage<Runnable> begin(Job job, Executor pool) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        waiting.put(job.key(), answer);
        return answer.thenApplyAsync(
                text -> {
                    threads.add(Thread.currentThread().getName());
                    return () -> results.add(job.key() + "=" + text);
                },
                pool);
    }

    /** Jobs that have begun and wait, by key. */
    public Map<String, CompletableFuture<String>> waiting() {
        return waiting;
    }

    /** What was written, in order. */
    public List<String> results() {
        return List.copyOf(results);
    }

    /** Threads that went on with an answer. */
    public List<String> threads() {
        return List.copyOf(threads);
    }
}

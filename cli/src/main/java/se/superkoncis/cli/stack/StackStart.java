package se.superkoncis.cli.stack;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import se.superkoncis.cli.stack.layout.Passwords;
import se.superkoncis.cli.stack.layout.PlatformService;
import se.superkoncis.cli.stack.port.StackPorts;
import se.superkoncis.cli.stack.state.StackState;
import se.superkoncis.cli.text.Problem;
import se.superkoncis.cli.text.Progress;
import se.superkoncis.embedded.PortTakenException;

/** One start of a stack: broker and database side by side, then the services side by side, then the origin. */
final class StackStart {

    private final Stack stack;
    private final Progress progress;

    StackStart(Stack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    void run() {
        StackSettings settings = stack.settings();
        stack.remember(StackState.Phase.STARTING);
        ExecutorService pool = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "stack-start");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Passwords passwords = new Passwords(settings.folder());
            together(List.of(
                    step(pool, () -> stack.broker().prepare(), "step.kafka", port(StackPorts.KAFKA)),
                    step(pool, () -> stack.database().prepare(passwords), "step.postgres", port(StackPorts.POSTGRES))));
            for (PlatformService service : PlatformService.values()) {
                stack.launch(service);
            }
            stack.remember(StackState.Phase.STARTING);
            together(Arrays.stream(PlatformService.values())
                    .map(service -> step(
                            pool,
                            () -> stack.service(service).awaitReady(settings.patience()),
                            "step.service",
                            service.id(),
                            port(service.id())))
                    .toList());
            together(List.of(step(pool, stack::startOrigin, "step.origin", stack.origin())));
        } finally {
            pool.shutdown();
        }
    }

    private String port(String name) {
        return "127.0.0.1:" + stack.settings().ports().of(name);
    }

    private CompletableFuture<Void> step(ExecutorService pool, Runnable work, String key, Object... args) {
        long begun = System.nanoTime();
        return CompletableFuture.runAsync(
                () -> {
                    work.run();
                    if (stack.isClosed()) {
                        return;
                    }
                    progress.done(Duration.ofNanos(System.nanoTime() - begun), key, args);
                },
                pool);
    }

    private void together(List<CompletableFuture<Void>> steps) {
        try {
            CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw problem(e.getCause());
        }
    }

    private RuntimeException problem(Throwable cause) {
        if (cause instanceof PortTakenException taken) {
            return StackPorts.taken(stack.settings().ports().nameOf(taken.port()), taken.port());
        }
        if (cause instanceof Problem problem) {
            return problem;
        }
        return Problem.causedBy(cause, "stack.cannot-start", cause.getMessage());
    }
}

package se.superkoncis.flags.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the last-good file beside the reading thread, at most once per pause however many changes come. */
final class LastGoodWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LastGoodWriter.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final LastGoodFile file;
    private final AtomicReference<LastGoodFile.Content> waiting = new AtomicReference<>();
    private final ScheduledThreadPoolExecutor thread;

    LastGoodWriter(Path path, String name) {
        file = new LastGoodFile(path);
        thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread t = new Thread(task, name + "-last-good");
            t.setDaemon(true);
            return t;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    Optional<DocumentStore> read() {
        return file.read();
    }

    /** The newest content wins; a write is planned when none is. */
    void save(DocumentStore store) {
        LastGoodFile.Content content = new LastGoodFile.Content(store.revision(), store.states());
        if (waiting.getAndSet(content) == null && !thread.isShutdown()) {
            var unused = thread.schedule(this::write, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void write() {
        LastGoodFile.Content content = waiting.getAndSet(null);
        if (content == null) {
            return;
        }
        try {
            file.write(content);
        } catch (IOException | RuntimeException e) {
            LOG.warn("lastGoodFile=not-written cause={} action=check-folder-and-space", e.toString());
        }
    }

    /** Lets a write under way end, for an interrupt would break it off, and writes what waits. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (thread.awaitTermination(5, TimeUnit.SECONDS)) {
                write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package se.superkoncis.cli.flags.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import se.superkoncis.cli.http.Api;
import se.superkoncis.cli.text.Problem;

/**
 * Ends a pause as soon as the OFREP change stream says that something has changed. It only saves time: without the stream
 * every change is found by looking once a second.
 */
final class WakeUp implements AutoCloseable {

    private static final long RETRY_SECONDS = 5;

    private final Api api;
    private final Semaphore bell = new Semaphore(0);
    private final Thread listener;
    private volatile boolean closed;
    private volatile InputStream open;

    private WakeUp(Api api) {
        this.api = api;
        this.listener = new Thread(this::listen, "flags-watch");
        listener.setDaemon(true);
    }

    static WakeUp by(Api api) {
        WakeUp wakeUp = new WakeUp(api);
        wakeUp.listener.start();
        return wakeUp;
    }

    /** Pauses until something has changed, or this long. */
    void pause(long millis) throws InterruptedException {
        if (bell.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    private void listen() {
        while (!closed) {
            try (InputStream stream = api.stream("/ofrep/v1/events", "text/event-stream");
                    BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                open = stream;
                for (String line = lines.readLine(); line != null && !closed; line = lines.readLine()) {
                    if (line.startsWith("data:")) {
                        bell.release();
                    }
                }
            } catch (IOException | Problem e) {
                // Whoever looks once a second notices, and says so, when the server is away.
            }
            try {
                TimeUnit.SECONDS.sleep(RETRY_SECONDS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        listener.interrupt();
        InputStream stream = open;
        if (stream != null) {
            try {
                stream.close();
            } catch (IOException e) {
                // It is not needed any more.
            }
        }
    }
}

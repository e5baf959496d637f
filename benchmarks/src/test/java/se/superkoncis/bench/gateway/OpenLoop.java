package se.superkoncis.bench.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests at an even rate, whether the ones before have been answered or not, and times each from when it was due: a
 * server that stalls is charged for every request that had to wait for it.
 */
final class OpenLoop implements AutoCloseable {

    private static final int CONNECTIONS = 128;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(CONNECTIONS));

    /** Milliseconds of each answer, sorted, and how many were no 200. */
    record Result(double[] millis, int failed) {
        double within(double share) {
            return millis[Math.max(0, (int) Math.ceil(share * millis.length) - 1)];
        }
    }

    Result run(URI uri, String authorization, String body, int perSecond, int seconds) throws InterruptedException {
        int count = perSecond * seconds;
        double[] millis = new double[count];
        AtomicInteger failed = new AtomicInteger();
        CountDownLatch left = new CountDownLatch(count);
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(uri.getHost())
                .setPort(uri.getPort())
                .setURI(uri.getPath())
                .putHeader("Content-Type", "application/json")
                .putHeader("Authorization", authorization);
        Buffer bytes = Buffer.buffer(body);
        long start = System.nanoTime() + 10_000_000;
        for (int i = 0; i < count; i++) {
            long due = start + i * 1_000_000_000L / perSecond;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            int at = i;
            client.request(options)
                    .compose(request -> request.send(bytes))
                    .compose(response -> response.body().map(response.statusCode()))
                    .onComplete(done -> {
                        millis[at] = (System.nanoTime() - due) / 1e6;
                        if (done.failed() || done.result() != 200) {
                            failed.incrementAndGet();
                        }
                        left.countDown();
                    });
        }
        if (!left.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException(left.getCount() + " requests were not answered within a minute");
        }
        Arrays.sort(millis);
        return new Result(millis, failed.get());
    }

    @Override
    public void close() {
        client.close();
        vertx.close();
    }
}

package se.superkoncis.router.application.gateway;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import se.superkoncis.kit.cost.CpuTariff;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.router.config.GatewaySettings;
import se.superkoncis.router.config.RecapSettings;
import se.superkoncis.router.domain.gateway.LastResort;
import se.superkoncis.router.domain.gateway.QuoteCosts;

/**
 * Makes last resorts on as many threads as there are processors. When more are asked for than it can make soon, it leaves the
 * quotes out: an answer that says that there is none must never wait in a queue.
 */
@ApplicationScoped
class QuotingPool {

    private static final Logger LOG = Logger.getLogger(QuotingPool.class);
    private static final int QUEUE = 64;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final LastResort lastResort = new LastResort();
    private final ThreadPoolExecutor pool;
    private final CpuTariff tariff;
    private final int words;
    private final Clock clock;

    QuotingPool(GatewaySettings gateway, RecapSettings recap, Clock clock) {
        this.clock = clock;
        int processors = Runtime.getRuntime().availableProcessors();
        pool = new ThreadPoolExecutor(
                processors, processors, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(QUEUE), task -> {
                    Thread thread = new Thread(task, "gateway-quotes");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        tariff = new CpuTariff(recap.sekPerCpuSecond(), recap.tariffVersion());
        words = gateway.quotedWords();
    }

    /**
     * An answer and what it took.
     *
     * @param work null when nothing was computed
     */
    record Made(LastResort.Quoted quoted, QuoteCosts.Work work) {

        MicroSek cost() {
            return work == null ? new MicroSek(0) : work.cost();
        }
    }

    CompletableFuture<Made> quote(List<String> texts) {
        try {
            return CompletableFuture.supplyAsync(() -> make(texts), pool);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(bare(texts));
        }
    }

    private Made make(List<String> texts) {
        Instant began = clock.instant();
        long before = threads.getCurrentThreadCpuTime();
        try {
            LastResort.Quoted quoted = lastResort.answer(texts, words);
            Duration cpu = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
            return new Made(
                    quoted, new QuoteCosts.Work(began, clock.instant(), cpu, tariff.cost(cpu), tariff.version()));
        } catch (RuntimeException e) {
            // Any text may come here. The answer that always works must not end with it.
            Facts.of("text not quoted").with(e).warn(LOG);
            return bare(texts);
        }
    }

    private Made bare(List<String> texts) {
        return new Made(lastResort.bare(texts), null);
    }

    @PreDestroy
    void stop() {
        pool.shutdown();
    }
}

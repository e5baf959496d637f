package se.superkoncis.kit.job;

import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import se.superkoncis.kit.channel.EventHandler;
import se.superkoncis.kit.channel.ParkedRecords;
import se.superkoncis.kit.config.KitConfig;
import se.superkoncis.kit.db.StorageException;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.kit.fault.Backoff;
import se.superkoncis.kit.log.Facts;

/** Leases due jobs, has them worked on by a pool the size of the machine, and renews what is under way. */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    private final KitConfig config;
    private final OpenJobs open;
    private final JobTable table;
    private final JobWork work;
    private final Set<String> kinds;
    private final int workers;
    private final ExecutorService pool;
    private final Map<UUID, Job> underWay = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::run, "job-runner");
    private volatile boolean draining;
    private long refreshAt = System.nanoTime();
    private long renewAt = System.nanoTime();

    @Inject
    JobRunner(
            KitConfig config,
            OpenJobs open,
            JobEnd end,
            JobFaults faults,
            TenantTransaction tenants,
            @All List<JobHandler> handlers,
            @All List<EventHandler> channels,
            @DataSource("worker") javax.sql.DataSource worker) {
        this.config = config;
        this.open = open;
        table = new JobTable(worker, config.instance());
        Map<String, JobHandler> byKind = new HashMap<>();
        handlers.forEach(h -> byKind.put(h.kind(), h));
        channels.forEach(c -> {
            JobHandler parked = new ParkedRecords(c, tenants);
            byKind.put(parked.kind(), parked);
        });
        kinds = Set.copyOf(byKind.keySet());
        work = new JobWork(byKind, table, end, faults);
        workers = config.jobs().workers() > 0
                ? config.jobs().workers()
                : Runtime.getRuntime().availableProcessors();
        AtomicInteger number = new AtomicInteger();
        pool = Executors.newFixedThreadPool(workers, r -> new Thread(r, "job-worker-" + number.incrementAndGet()));
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** True while the thread lives. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    /** Leases nothing more, waits for what is under way at most this long, and gives the rest back. */
    public void drain(Duration atMost) {
        draining = true;
        open.ring();
        pool.shutdown();
        try {
            if (!pool.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                Facts.of("jobs given back at the end of the drain")
                        .with("jobs", underWay.size())
                        .warn(LOG);
                pool.shutdownNow();
            }
            thread.join(2_000);
            table.freeOwn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StorageException e) {
            Facts.of("leases not given back, they come free by themselves")
                    .with(e)
                    .warn(LOG);
        }
    }

    private void run() {
        Backoff backoff =
                new Backoff(config.faults().minBackoff(), config.faults().maxOutageBackoff());
        boolean fresh = true;
        while (!draining || !underWay.isEmpty()) {
            try {
                if (fresh) {
                    table.freeOwn();
                    fresh = false;
                }
                turn();
                backoff.reset();
            } catch (StorageException e) {
                Facts.of("job runner waits for the database").with(e).warn(LOG);
                if (!rest(backoff.next())) {
                    return;
                }
            }
        }
    }

    private void turn() {
        int idle = draining ? 0 : workers - underWay.size();
        List<Job> leased = idle > 0 ? table.lease(kinds, idle, config.jobs().lease()) : List.of();
        for (Job job : leased) {
            underWay.put(job.id(), job);
            pool.execute(() -> perform(job));
        }
        housekeeping();
        if (leased.size() < idle || idle <= 0) {
            rest(config.jobs().poll());
        }
    }

    private void perform(Job job) {
        try {
            work.perform(job);
        } finally {
            underWay.remove(job.id());
            open.ring();
        }
    }

    private void housekeeping() {
        long now = System.nanoTime();
        if (now - renewAt >= 0) {
            if (!underWay.isEmpty()) {
                table.renew(underWay.keySet(), config.jobs().lease());
            }
            renewAt = now + config.jobs().lease().toNanos() / 3;
        }
        if (now - refreshAt >= 0) {
            JobTable.Open counted = table.open();
            open.corrected(counted.count(), counted.oldest());
            refreshAt = now + Duration.ofSeconds(1).toNanos();
        }
    }

    private boolean rest(Duration atMost) {
        try {
            open.await(atMost);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

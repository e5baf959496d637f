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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import se.superkoncis.kit.channel.EventHandler;
import se.superkoncis.kit.channel.ParkedRecords;
import se.superkoncis.kit.config.KitConfig;
import se.superkoncis.kit.db.StorageException;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.kit.fault.Backoff;
import se.superkoncis.kit.log.Facts;

/**
 * Leases due jobs, has them worked on by a pool the size of the machine, and renews what is under way. A job that waits for somebody
 * else's answer holds no worker. Background kinds are leased when nothing else is due, and never for all workers.
 */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    private final KitConfig config;
    private final OpenJobs open;
    private final JobTable table;
    private final JobWork work;
    private final Set<String> kinds;
    private final Set<String> background;
    private final Workers workers;
    private final Map<UUID, Job> underWay = new ConcurrentHashMap<>();
    private final AtomicInteger inBackground = new AtomicInteger();
    private final Thread thread = new Thread(this::run, "job-runner");
    private final Object idle = new Object();
    private volatile boolean draining;
    private volatile boolean over;
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
        background = byKind.values().stream()
                .filter(JobHandler::isInBackground)
                .map(JobHandler::kind)
                .collect(Collectors.toUnmodifiableSet());
        kinds = byKind.keySet().stream().filter(k -> !background.contains(k)).collect(Collectors.toUnmodifiableSet());
        work = new JobWork(byKind, table, end, faults);
        int size = config.jobs().workers() > 0
                ? config.jobs().workers()
                : Runtime.getRuntime().availableProcessors();
        workers = new Workers(size, open::ring);
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
        try {
            if (!isIdleWithin(atMost)) {
                Facts.of("jobs given back at the end of the drain")
                        .with("jobs", underWay.size())
                        .warn(LOG);
            }
            over = true;
            workers.end(0);
            open.ring();
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

    private boolean isIdleWithin(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (idle) {
            while (!underWay.isEmpty()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                idle.wait(left);
            }
        }
        return true;
    }

    private void run() {
        Backoff backoff =
                new Backoff(config.faults().minBackoff(), config.faults().maxOutageBackoff());
        boolean fresh = true;
        while (!draining || !underWay.isEmpty() && !over) {
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
        int room = draining ? 0 : Math.min(wanted(), config.jobs().waiting() + workers.size() - underWay.size());
        int leased = room > 0 ? begin(table.lease(kinds, room, config.jobs().lease())) : 0;
        if (leased == 0 && Math.min(room, workers.idle()) > 0 && !background.isEmpty()) {
            // One worker is kept for what people wait for.
            int spare = Math.max(workers.size() > 1 ? 0 : 1, Math.min(room, workers.idle()) - 1);
            spare = inBackground.get() < Math.max(1, config.jobs().waiting() / 2) ? spare : 0;
            leased += spare > 0
                    ? begin(table.lease(background, spare, config.jobs().lease()))
                    : 0;
        }
        housekeeping();
        if (leased < room || room <= 0) {
            rest(config.jobs().poll());
        }
    }

    /** Busy workers have no use for more than is known to be there; what others left behind waits for an idle one. */
    private int wanted() {
        int known = open.count() - underWay.size() + inBackground.get();
        return workers.idle() > 0 ? workers.idle() : Math.min(workers.room(), known);
    }

    private int begin(List<Job> jobs) {
        for (Job job : jobs) {
            underWay.put(job.id(), job);
            inBackground.addAndGet(background.contains(job.kind()) ? 1 : 0);
            workers.begin(() -> work.begin(job, workers, () -> ended(job)));
        }
        return jobs.size();
    }

    private void ended(Job job) {
        if (underWay.remove(job.id()) != null) {
            inBackground.addAndGet(background.contains(job.kind()) ? -1 : 0);
        }
        synchronized (idle) {
            idle.notifyAll();
        }
        open.ring();
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
            int before = open.count();
            JobTable.Open counted = table.open();
            open.corrected(counted.count() - before, counted.oldest());
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

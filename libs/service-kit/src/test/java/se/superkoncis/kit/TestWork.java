package se.superkoncis.kit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import se.superkoncis.events.AuditRecorded;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventIds;
import se.superkoncis.events.EventType;
import se.superkoncis.kit.channel.RefusedException;
import se.superkoncis.kit.job.Job;
import se.superkoncis.kit.job.JobHandler;
import se.superkoncis.kit.outbox.Outbox;

/** Publishes an audit event per job; jobs can be held, made to fail and refused. */
@ApplicationScoped
public class TestWork implements JobHandler {

    /** Kind of the jobs. */
    public static final String KIND = "test";

    private final Outbox outbox;
    private final Clock clock;
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final List<String> started = new CopyOnWriteArrayList<>();
    private final List<String> givenUp = new CopyOnWriteArrayList<>();

    TestWork(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Jobs of keys with this prefix wait until the latch opens. */
    public void hold(String prefix, CountDownLatch gate) {
        gates.put(prefix, gate);
    }

    /** The next attempts at a job fail. */
    public void failNext(String key, int times) {
        failures.put(key, times);
    }

    /** A job is refused for good. */
    public void refuse(String key) {
        refused.add(key);
    }

    /** Keys of the attempts so far, in order. */
    public List<String> started() {
        return List.copyOf(started);
    }

    /** Keys and reasons of the jobs that were given up. */
    public List<String> givenUp() {
        return List.copyOf(givenUp);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Runnable work(Job job) throws Exception {
        started.add(job.key());
        for (Map.Entry<String, CountDownLatch> gate : gates.entrySet()) {
            if (job.key().startsWith(gate.getKey())) {
                gate.getValue().await();
            }
        }
        if (refused.contains(job.key())) {
            throw new RefusedException("TEST_REFUSAL", "the test says no");
        }
        if (failures.merge(job.key(), -1, Integer::sum) >= 0) {
            throw new IllegalStateException("the test says not now");
        }
        return () -> outbox.append(done(job));
    }

    private Event<AuditRecorded> done(Job job) {
        AuditRecorded data = new AuditRecorded(
                job.id().toString(), clock.instant(), "test", "done", job.key(), job.tenantId(), null, null, null);
        return new Event<>(
                EventIds.derived(EventType.AUDIT_RECORDED, job.id().toString()).toString(),
                "/superkoncis/kit",
                clock.instant(),
                job.subject(),
                job.tenantId(),
                null,
                data);
    }

    @Override
    public void onGivenUp(Job job, String reason) {
        givenUp.add(job.key() + " " + reason);
    }
}

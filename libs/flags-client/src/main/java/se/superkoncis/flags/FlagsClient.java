package se.superkoncis.flags;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.superkoncis.flags.environment.OperationsEnvironment;
import se.superkoncis.flags.environment.StandIn;
import se.superkoncis.flags.feed.DocumentStore;
import se.superkoncis.flags.feed.FeedCounters;
import se.superkoncis.flags.feed.FeedListener;
import se.superkoncis.flags.feed.StateFeed;
import se.superkoncis.flags.report.AppliedReporter;
import se.superkoncis.flags.report.EvaluationCounts;

/**
 * Holds the flag state in the process and keeps it current from the flag topic. No evaluation leaves the process, and a
 * broker that is away neither stops the start nor an answer.
 */
public final class FlagsClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FlagsClient.class);

    private final OperationsEnvironment environment;
    private final Clock clock;
    private final StateFeed feed;
    private final AppliedReporter reporter;
    private final EvaluationCounts counts;
    private final List<Consumer<FlagSnapshot>> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile FlagSnapshot snapshot;
    private volatile State state = State.NOT_READY;

    /** A client; {@code reporter} is null when it does not report. */
    FlagsClient(
            OperationsEnvironment environment,
            Clock clock,
            Function<FeedListener, StateFeed> feed,
            EvaluationCounts counts,
            AppliedReporter reporter) {
        this.environment = environment;
        this.clock = clock;
        this.counts = counts;
        this.reporter = reporter;
        this.snapshot = standIn();
        this.feed = feed.apply(new Subscriber());
    }

    /** Starts to describe a client. */
    public static FlagsClientBuilder builder() {
        return new FlagsClientBuilder();
    }

    void start() {
        if (reporter != null) {
            reporter.start();
        }
        feed.start();
    }

    /** The state as it stands. Hold on to it for answers that must agree with each other. */
    public FlagSnapshot snapshot() {
        return snapshot;
    }

    /** See {@link FlagSnapshot#isEnabled}. */
    public Evaluation isEnabled(String feature, String tenantId, String meetingId) {
        return snapshot.isEnabled(feature, tenantId, meetingId);
    }

    /** See {@link FlagSnapshot#features}. */
    public Set<String> features(String tenantId) {
        return snapshot.features(tenantId);
    }

    /** See {@link FlagSnapshot#setting}. */
    public SettingValue setting(String key, String tenantId) {
        return snapshot.setting(key, tenantId);
    }

    /** How far the state can be trusted. */
    public State state() {
        return state;
    }

    /** Highest revision applied; 0 when nothing came yet. */
    public long revision() {
        return snapshot.revision();
    }

    /**
     * How often this instance has answered for each feature and setting since it started, by record key as in {@code
     * feature/model-router}; what nobody has asked for is left out. What answers for everything ({@link #features}, {@link FlagSnapshot#answers}) counts
     * under {@code bulk/feature/…} and {@code bulk/setting/…}, since nobody asked for a single one.
     */
    public SortedMap<String, Long> evaluations() {
        return counts.totals();
    }

    /** What came from the topic. */
    public FeedCounters counters() {
        return feed.counters();
    }

    /**
     * Waits until the client has been READY for the first time.
     *
     * @return false when the time was up before
     */
    public boolean awaitReady(Duration atMost) throws InterruptedException {
        return ready.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Calls a listener with each new state, also when it becomes stale or current again. It runs on the client's thread:
     * it must be quick, and what it throws is logged.
     *
     * @return takes the listener away again
     */
    public Runnable onChange(Consumer<FlagSnapshot> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {
        feed.close();
        if (reporter != null) {
            reporter.close();
        }
    }

    private FlagSnapshot standIn() {
        return FlagSnapshot.of(StandIn.documents(environment), 0, environment, clock, counts);
    }

    private void swap(FlagSnapshot next, State nextState) {
        if (state != nextState) {
            LOG.info("flags={} revision={}", nextState, next.revision());
        }
        snapshot = next;
        state = nextState;
        for (Consumer<FlagSnapshot> listener : listeners) {
            try {
                listener.accept(next);
            } catch (RuntimeException e) {
                LOG.warn("flagListener=failed revision={}", next.revision(), e);
            }
        }
    }

    private final class Subscriber implements FeedListener {
        @Override
        public void restored(DocumentStore store) {
            swap(compile(store).withStale(true), State.STALE);
        }

        @Override
        public void current(DocumentStore store) {
            swap(store.revision() == 0 ? standIn() : compile(store), State.READY);
            ready.countDown();
            if (reporter != null && store.revision() > 0) {
                reporter.applied(store.revision());
            }
        }

        @Override
        public void outOfDate() {
            if (state == State.READY) {
                swap(snapshot.withStale(snapshot.revision() > 0), State.STALE);
            }
        }

        private FlagSnapshot compile(DocumentStore store) {
            return FlagSnapshot.of(store.documents(), store.revision(), environment, clock, counts);
        }
    }
}

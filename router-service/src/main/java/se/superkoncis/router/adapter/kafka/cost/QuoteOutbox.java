package se.superkoncis.router.adapter.kafka.cost;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jboss.logging.Logger;
import se.superkoncis.events.Arm;
import se.superkoncis.events.Event;
import se.superkoncis.kit.charge.EngineCharge;
import se.superkoncis.kit.config.KitConfig;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.kit.outbox.Outbox;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.gateway.QuoteCosts;

/**
 * Cost rows of answers without a model. They are given exactly when the database may be away, so that no answer waits for its row:
 * rows are kept here and written together, a second later or when the database is back. A crash may lose those of a second.
 */
@ApplicationScoped
class QuoteOutbox implements QuoteCosts {

    private static final Logger LOG = Logger.getLogger(QuoteOutbox.class);
    private static final int MOST_KEPT = 10_000;
    private static final int MOST_TOGETHER = 500;
    /** Before the relay ends, so that the last rows are sent, too. */
    private static final int BEFORE_THE_DRAIN = 2_400;

    private final BlockingQueue<Event<?>> kept = new LinkedBlockingQueue<>(MOST_KEPT);
    private final TenantTransaction transaction;
    private final Outbox outbox;
    private final String source;
    private final Counter lost;

    QuoteOutbox(TenantTransaction transaction, Outbox outbox, KitConfig config, MeterRegistry meters) {
        this.transaction = transaction;
        this.outbox = outbox;
        this.source = "/superkoncis/" + config.service();
        this.lost = Counter.builder("superkoncis.gateway.quotes.uncounted")
                .description("Answers without a model whose cost row was left out: too many waited for the database")
                .register(meters);
    }

    @Override
    public void quoted(CallFacts facts, Work work) {
        if (!kept.offer(charge(facts, work).event(source, facts.traceparent()))) {
            lost.increment();
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        try {
            while (!kept.isEmpty()) {
                writeSome();
            }
        } catch (RuntimeException e) {
            Facts.of("costs of quotes not written, tried again")
                    .with("rows", kept.size())
                    .with(e)
                    .warn(LOG);
        }
    }

    void last(@Observes @Priority(BEFORE_THE_DRAIN) ShutdownEvent event) {
        write();
    }

    /** Out of the queue only after the commit; nobody else takes from it. */
    private synchronized void writeSome() {
        List<Event<?>> rows = new ArrayList<>(MOST_TOGETHER);
        kept.stream().limit(MOST_TOGETHER).forEach(rows::add);
        transaction.run(TenantSession.EVERY_TENANT, () -> outbox.appendAll(rows));
        rows.forEach(row -> kept.poll());
    }

    private static EngineCharge charge(CallFacts facts, Work work) {
        String tier = facts.tier().wireName();
        return new EngineCharge(
                facts.tenantId(),
                facts.meetingId(),
                facts.task(),
                facts.callId().toString(),
                1,
                work.startedAt(),
                work.endedAt(),
                work.cpu(),
                work.cost(),
                work.tariffVersion(),
                "embedded-" + tier,
                tier,
                facts.mode().wireName(),
                facts.routeReason(),
                facts.tags(),
                List.of(new Arm("model-router", facts.featureOn() ? "on" : "off", facts.revision())),
                Map.of());
    }
}

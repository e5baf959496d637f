package se.superkoncis.control.adapter.ofrep;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import se.superkoncis.control.adapter.ofrep.StreamTickets.Ticket;
import se.superkoncis.control.config.OfrepConfig;
import se.superkoncis.flags.FlagsClient;

/** The open change streams: how many there may be, what they are told, and their end. */
@ApplicationScoped
class ChangeStreams {

    /** Events that may wait for a slow client; one that falls further behind loses its stream and connects again. */
    private static final int WAITING = 64;

    private final Sse sse = new SseImpl();
    private final Map<MultiEmitter<? super OutboundSseEvent>, Instant> open = new ConcurrentHashMap<>();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "ofrep-streams");
        thread.setDaemon(true);
        return thread;
    });
    private final FlagsClient flags;
    private final OpeningRate rate;
    private final OfrepConfig config;
    private final Clock clock;
    private volatile boolean closed;

    ChangeStreams(FlagsClient flags, OpeningRate rate, OfrepConfig config, Clock clock) {
        this.flags = flags;
        this.rate = rate;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        flags.onChange(snapshot -> changed());
    }

    /** A burst of changes becomes one event, at the end of a pause that begins with its first. */
    private void changed() {
        if (!open.isEmpty() && !closed && waiting.compareAndSet(false, true)) {
            var unused = teller.schedule(this::tell, config.pause().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void tell() {
        waiting.set(false);
        OutboundSseEvent event = refetch();
        open.keySet().forEach(stream -> stream.emit(event));
    }

    private OutboundSseEvent refetch() {
        String revision = RevisionGate.name(flags.revision());
        return sse.newEventBuilder()
                .name("message")
                .id(revision)
                .data("{\"type\":\"refetchEvaluation\",\"etag\":\"" + revision + "\",\"lastModified\":"
                        + clock.instant().getEpochSecond() + "}")
                .build();
    }

    /** Opens a stream; one that comes back after a break hears at once when something changed meanwhile. */
    Multi<OutboundSseEvent> open(Ticket ticket, String lastEventId) {
        if (closed) {
            throw OfrepRefusal.of(503, null, "GENERAL", "This replica ends. Connect again.");
        }
        if (!rate.allows(ticket.subject()) || open.size() >= config.maxStreams()) {
            throw OfrepRefusal.of(
                    429, null, "GENERAL", "Too many streams. Wait a minute, and share one stream per client.");
        }
        return Multi.createFrom()
                .emitter(
                        stream -> {
                            stream.onTermination(() -> open.remove(stream));
                            open.put(stream, ticket.expiresAt());
                            stream.emit(comment("open"));
                            if (lastEventId != null && !lastEventId.equals(RevisionGate.name(flags.revision()))) {
                                stream.emit(refetch());
                            }
                            if (closed) {
                                stream.complete();
                            }
                        },
                        WAITING);
    }

    private OutboundSseEvent comment(String text) {
        return sse.newEventBuilder().comment(text).build();
    }

    @Scheduled(every = "${superkoncis.ofrep.heartbeat:15s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void heartbeat() {
        Instant now = clock.instant();
        open.forEach((stream, expiresAt) -> {
            if (expiresAt.isAfter(now)) {
                stream.emit(comment("alive"));
            } else {
                stream.complete();
            }
        });
    }

    int openStreams() {
        return open.size();
    }

    /** Before requests under way are waited for, since a stream would never end by itself. */
    void beforeShutdown(@Observes ShutdownDelayInitiatedEvent event) {
        close();
    }

    void shutdown(@Observes ShutdownEvent event) {
        close();
    }

    private void close() {
        closed = true;
        teller.shutdownNow();
        open.keySet().forEach(MultiEmitter::complete);
    }
}

package se.superkoncis.router.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.superkoncis.router.config.RecapSettings;
import se.superkoncis.router.domain.cost.CpuTariff;
import se.superkoncis.router.domain.meeting.FinishedRecap;
import se.superkoncis.router.domain.meeting.RoutingState;
import se.superkoncis.router.domain.meeting.TranscriptKey;
import se.superkoncis.router.domain.recap.ExtractiveEngine;
import se.superkoncis.router.domain.recap.FastEngine;
import se.superkoncis.router.domain.recap.Recap;
import se.superkoncis.router.domain.recap.RecapEngine;
import se.superkoncis.router.domain.routing.ChooseRoute;
import se.superkoncis.router.domain.routing.Route;
import se.superkoncis.router.domain.routing.RoutingFacts;
import se.superkoncis.router.domain.routing.Tier;
import se.superkoncis.text.meeting.Transcript;

/** Makes the recap of a transcript on the calling thread, with the tier that the rules choose now. */
@ApplicationScoped
public class MakeRecap {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final ChooseRoute choose = new ChooseRoute();
    private final RecapEngine fast = new FastEngine();
    private final RecapEngine extractive = new ExtractiveEngine();
    private final RoutingState routing;
    private final RecapSettings settings;
    private final CpuTariff tariff;
    private final Clock clock;

    MakeRecap(RoutingState routing, RecapSettings settings, Clock clock) {
        this.routing = routing;
        this.settings = settings;
        this.tariff = new CpuTariff(settings.sekPerCpuSecond(), settings.tariffVersion());
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param readyAt when the broker took the event
     * @param attempt number of the attempt, from 1
     * @param notices what reading the transcript has shown
     */
    public record Request(
            TranscriptKey key,
            Transcript transcript,
            Instant readyAt,
            int attempt,
            List<String> notices,
            String traceparent) {}

    /** The recap and what it cost. */
    public FinishedRecap make(Request request) {
        Instant startedAt = clock.instant();
        long cpuBefore = threads.getCurrentThreadCpuTime();
        long before = System.nanoTime();
        RoutingFacts facts =
                routing.factsFor(request.key().tenantId(), request.key().meetingId());
        Route route = choose.choose(facts);
        RecapEngine engine = route.tier() == Tier.FAST ? fast : extractive;
        Recap recap = engine.recap(request.transcript(), settings.words());
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        Duration cpu = Duration.ofNanos(threads.getCurrentThreadCpuTime() - cpuBefore);
        List<String> notices = new ArrayList<>(request.notices());
        if (recap.points().isEmpty()) {
            notices.add("NOTHING_TO_RECAP");
        }
        return new FinishedRecap(
                request.key(),
                request.transcript().title(),
                recap,
                route,
                facts,
                tariff.cost(cpu),
                tariff.version(),
                request.readyAt(),
                startedAt,
                clock.instant(),
                took,
                cpu,
                request.attempt(),
                notices,
                request.traceparent());
    }
}

package se.superkoncis.router.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.superkoncis.kit.cost.CpuTariff;
import se.superkoncis.meeting.intake.TranscriptTask.Request;
import se.superkoncis.router.config.RecapSettings;
import se.superkoncis.router.domain.meeting.FinishedRecap;
import se.superkoncis.router.domain.recap.Recap;
import se.superkoncis.router.domain.routing.Choice;

/** Makes the recap of a transcript on the calling thread, with the tier that the rules choose now. */
@ApplicationScoped
public class MakeRecap {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final RecapTiers tiers;
    private final RouteMeeting routes;
    private final RecapSettings settings;
    private final CpuTariff tariff;
    private final Clock clock;

    MakeRecap(RecapTiers tiers, RouteMeeting routes, RecapSettings settings, Clock clock) {
        this.tiers = tiers;
        this.routes = routes;
        this.settings = settings;
        this.tariff = new CpuTariff(settings.sekPerCpuSecond(), settings.tariffVersion());
        this.clock = clock;
    }

    /** The recap and what it cost. */
    public FinishedRecap make(Request request) {
        Instant startedAt = clock.instant();
        long cpuBefore = threads.getCurrentThreadCpuTime();
        long before = System.nanoTime();
        Choice choice = routes.choose(request.key(), request.transcript(), request.readyAt());
        RecapTiers.Made made = tiers.make(choice.route(), request.transcript(), settings.words());
        Recap recap = made.recap();
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        Duration cpu = Duration.ofNanos(threads.getCurrentThreadCpuTime() - cpuBefore);
        Set<String> notices = new LinkedHashSet<>(request.notices());
        notices.addAll(made.notices());
        if (recap.points().isEmpty()) {
            notices.add("NOTHING_TO_RECAP");
        }
        return new FinishedRecap(
                request.key(),
                request.transcript().title(),
                recap,
                made.route(),
                choice.facts(),
                choice.considered(),
                tariff.cost(cpu),
                tariff.cost(cpu),
                tariff.version(),
                request.readyAt(),
                startedAt,
                clock.instant(),
                took,
                cpu,
                request.attempt(),
                List.copyOf(notices),
                request.traceparent());
    }
}

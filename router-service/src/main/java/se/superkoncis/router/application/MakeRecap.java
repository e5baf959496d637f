package se.superkoncis.router.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import se.superkoncis.events.EventIds;
import se.superkoncis.kit.cost.CpuTariff;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.meeting.intake.TranscriptTask.Request;
import se.superkoncis.router.config.RecapSettings;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.meeting.FinishedRecap;
import se.superkoncis.router.domain.routing.Choice;
import se.superkoncis.router.domain.routing.Considered;

/** Makes the recap of a transcript with the tier that the rules choose now, and counts what it cost. */
@ApplicationScoped
public class MakeRecap {

    /** Name of the task in calls, cost rows and settings. */
    static final String TASK = "recap";

    private final TellRecap tell;
    private final RouteMeeting routes;
    private final CpuTariff tariff;
    private final Clock clock;

    MakeRecap(TellRecap tell, RouteMeeting routes, RecapSettings settings, Clock clock) {
        this.tell = tell;
        this.routes = routes;
        this.tariff = new CpuTariff(settings.sekPerCpuSecond(), settings.tariffVersion());
        this.clock = clock;
    }

    /**
     * Begins the recap. Embedded engines work on the calling thread; while a model writes no thread waits.
     *
     * @param pool where the work goes on when a model has answered
     */
    public CompletionStage<FinishedRecap> begin(Request request, Executor pool) {
        Instant startedAt = clock.instant();
        long before = System.nanoTime();
        CpuMeter cpu = new CpuMeter(pool);
        return cpu.measure(() -> {
                    Choice choice = routes.choose(request.key(), request.transcript(), request.readyAt());
                    return tell.tell(
                                    request.transcript(),
                                    facts(request, choice),
                                    choice.route(),
                                    request.readyAt(),
                                    cpu)
                            .thenApply(told -> new Done(choice, told));
                })
                .thenApply(done -> finished(request, done, startedAt, System.nanoTime() - before, cpu));
    }

    private record Done(Choice choice, TellRecap.Told told) {}

    private static CallFacts facts(Request request, Choice choice) {
        return new CallFacts(
                EventIds.fresh(),
                TASK,
                request.key().tenantId(),
                request.key().meetingId(),
                choice.route().tier(),
                choice.facts().mode(),
                choice.route().reason(),
                false,
                choice.facts().tags(),
                choice.facts().featureOn(),
                choice.facts().revision(),
                request.traceparent());
    }

    private FinishedRecap finished(Request request, Done done, Instant startedAt, long nanos, CpuMeter cpu) {
        TellRecap.Told told = done.told();
        Set<String> notices = new LinkedHashSet<>(request.notices());
        notices.addAll(told.notices());
        if (told.recap().points().isEmpty()) {
            notices.add("NOTHING_TO_RECAP");
        }
        List<Considered> considered = new ArrayList<>(done.choice().considered());
        considered.addAll(told.steps());
        Duration used = cpu.time();
        MicroSek cpuCost = tariff.cost(used);
        return new FinishedRecap(
                request.key(),
                request.transcript().title(),
                told.recap(),
                told.route(),
                done.choice().facts(),
                considered,
                new MicroSek(cpuCost.amount() + told.spent().cost().amount()),
                cpuCost,
                tariff.version(),
                request.readyAt(),
                startedAt,
                clock.instant(),
                Duration.ofNanos(nanos),
                used,
                request.attempt(),
                List.copyOf(notices),
                request.traceparent());
    }
}

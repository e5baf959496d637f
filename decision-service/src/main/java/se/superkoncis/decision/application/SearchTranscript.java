package se.superkoncis.decision.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.superkoncis.decision.config.ExtractionSettings;
import se.superkoncis.decision.domain.item.Findings;
import se.superkoncis.decision.domain.meeting.MeetingDay;
import se.superkoncis.decision.domain.meeting.Search;
import se.superkoncis.decision.domain.meeting.TenantState;
import se.superkoncis.kit.cost.CpuTariff;
import se.superkoncis.meeting.TranscriptKey;
import se.superkoncis.meeting.intake.TranscriptTask.Request;

/** Searches a transcript on the calling thread. */
@ApplicationScoped
public class SearchTranscript {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Extraction extraction;
    private final TenantState tenants;
    private final CpuTariff tariff;
    private final Clock clock;

    SearchTranscript(Extraction extraction, TenantState tenants, ExtractionSettings settings, Clock clock) {
        this.extraction = extraction;
        this.tenants = tenants;
        this.tariff = new CpuTariff(settings.sekPerCpuSecond(), settings.tariffVersion());
        this.clock = clock;
    }

    /** What it holds and what that cost. */
    public Search search(Request request) {
        Instant startedAt = clock.instant();
        long cpuBefore = threads.getCurrentThreadCpuTime();
        long before = System.nanoTime();
        Findings findings = extraction.extract(request.transcript(), day(request));
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        Duration cpu = Duration.ofNanos(threads.getCurrentThreadCpuTime() - cpuBefore);
        List<String> notices = new ArrayList<>(Stream.concat(request.notices().stream(), findings.notices().stream())
                .distinct()
                .toList());
        if (findings.decisions().isEmpty() && findings.actions().isEmpty()) {
            notices.add("NOTHING_FOUND");
        }
        return new Search(
                request.key(),
                findings,
                request.readyAt(),
                startedAt,
                clock.instant(),
                took,
                cpu,
                tariff.cost(cpu),
                tariff.version(),
                request.attempt(),
                notices,
                request.traceparent());
    }

    private Optional<LocalDate> day(Request request) {
        TranscriptKey key = request.key();
        return MeetingDay.of(
                request.transcript().startedAt(),
                request.timeZone(),
                tenants.factsFor(key.tenantId(), key.meetingId()).timeZone());
    }
}

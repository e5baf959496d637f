package se.superkoncis.router.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.superkoncis.events.Arm;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventData;
import se.superkoncis.events.EventIds;
import se.superkoncis.events.EventType;
import se.superkoncis.events.RecapReady;
import se.superkoncis.kit.config.KitConfig;
import se.superkoncis.kit.outbox.Outbox;
import se.superkoncis.router.domain.meeting.FinishedRecap;
import se.superkoncis.router.domain.meeting.RecapEvents;
import se.superkoncis.router.domain.meeting.TranscriptKey;

/** Writes a recap and its cost to the outbox. Ids are derived, so that a repetition is known as one. */
@ApplicationScoped
class RecapOutbox implements RecapEvents {

    private static final String METER = "cpu-seconds";
    private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000L);

    private final Outbox outbox;
    private final String source;

    RecapOutbox(Outbox outbox, KitConfig config) {
        this.outbox = outbox;
        this.source = "/superkoncis/" + config.service();
    }

    @Override
    public void publish(FinishedRecap recap, Optional<Instant> endedAt) {
        TranscriptKey key = recap.key();
        String version = Integer.toString(key.version());
        String callId = EventIds.derived(EventType.RECAP_READY, key.tenantId(), key.meetingId(), version)
                .toString();
        String attemptId = callId + "-" + recap.attempt();
        String costId = EventIds.derived(EventType.COST_INCURRED, callId, attemptId, METER)
                .toString();
        outbox.appendAll(List.of(
                event(callId, recap, ready(recap, endedAt)), event(costId, recap, cost(recap, callId, attemptId))));
    }

    private Event<EventData> event(String id, FinishedRecap recap, EventData data) {
        return new Event<>(
                id, source, recap.madeAt(), recap.key().meetingId(), recap.key().tenantId(), recap.traceparent(), data);
    }

    private static RecapReady ready(FinishedRecap recap, Optional<Instant> endedAt) {
        return new RecapReady(
                recap.key().meetingId(),
                recap.key().version(),
                recap.title(),
                recap.recap().language(),
                recap.recap().points().stream()
                        .map(p -> new RecapReady.Point(p.section().name(), p.text(), p.turns()))
                        .toList(),
                recap.recap().text(),
                recap.route().tier().wireName(),
                recap.facts().mode().wireName(),
                recap.route().reason(),
                recap.cost().toSek(),
                recap.readyAt(),
                endedAt.orElse(null),
                recap.engine().toMillis(),
                recap.notices(),
                recap.facts().tags(),
                arms(recap));
    }

    private static CostIncurred cost(FinishedRecap recap, String callId, String attemptId) {
        String sek = recap.cost().toSek();
        return new CostIncurred(
                sek,
                sek,
                sek,
                "SEK",
                recap.startedAt(),
                recap.madeAt(),
                "Usage",
                "Superkoncis embedded engine",
                "AI and Machine Learning",
                "Superkoncis",
                BigDecimal.valueOf(recap.cpu().toNanos())
                        .divide(NANOS_PER_SECOND, 9, RoundingMode.HALF_UP)
                        .toPlainString(),
                "CPU-Seconds",
                "embedded-" + recap.route().tier().wireName(),
                METER,
                recap.key().tenantId(),
                Map.of("tenantTags", String.join(",", recap.facts().tags())),
                recap.key().meetingId(),
                "recap",
                callId,
                attemptId,
                recap.route().tier().wireName(),
                recap.facts().mode().wireName(),
                recap.route().reason(),
                recap.tariffVersion(),
                arms(recap));
    }

    private static List<Arm> arms(FinishedRecap recap) {
        return List.of(new Arm(
                "model-router",
                recap.facts().featureOn() ? "on" : "off",
                recap.facts().revision()));
    }
}

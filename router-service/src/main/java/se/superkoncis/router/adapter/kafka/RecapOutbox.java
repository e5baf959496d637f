package se.superkoncis.router.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.superkoncis.events.Arm;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventIds;
import se.superkoncis.events.EventType;
import se.superkoncis.events.RecapReady;
import se.superkoncis.kit.charge.EngineCharge;
import se.superkoncis.kit.config.KitConfig;
import se.superkoncis.kit.outbox.Outbox;
import se.superkoncis.meeting.TranscriptKey;
import se.superkoncis.router.domain.meeting.FinishedRecap;
import se.superkoncis.router.domain.meeting.RecapEvents;

/** Writes a recap and its cost to the outbox. Ids are derived, so that a repetition is known as one. */
@ApplicationScoped
class RecapOutbox implements RecapEvents {

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
        Event<RecapReady> ready = new Event<>(
                callId,
                source,
                recap.madeAt(),
                key.meetingId(),
                key.tenantId(),
                recap.traceparent(),
                ready(recap, endedAt));
        outbox.appendAll(List.of(ready, charge(recap, callId).event(source, recap.traceparent())));
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

    private static EngineCharge charge(FinishedRecap recap, String callId) {
        String tier = recap.route().tier().wireName();
        return new EngineCharge(
                recap.key().tenantId(),
                recap.key().meetingId(),
                "recap",
                callId,
                recap.attempt(),
                recap.startedAt(),
                recap.madeAt(),
                recap.cpu(),
                recap.cpuCost(),
                recap.tariffVersion(),
                "embedded-" + tier,
                tier,
                recap.facts().mode().wireName(),
                recap.route().reason(),
                recap.facts().tags(),
                arms(recap),
                Map.of("points", recap.recap().points().size()));
    }

    private static List<Arm> arms(FinishedRecap recap) {
        return List.of(new Arm(
                "model-router",
                recap.facts().featureOn() ? "on" : "off",
                recap.facts().revision()));
    }
}

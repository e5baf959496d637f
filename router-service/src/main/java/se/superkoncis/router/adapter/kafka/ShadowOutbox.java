package se.superkoncis.router.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import se.superkoncis.events.Arm;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventIds;
import se.superkoncis.events.EventType;
import se.superkoncis.events.RecapShadowed;
import se.superkoncis.kit.charge.EngineCharge;
import se.superkoncis.kit.config.KitConfig;
import se.superkoncis.kit.outbox.Outbox;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.recap.Recap;
import se.superkoncis.router.domain.shadow.ShadowEvents;
import se.superkoncis.router.domain.shadow.ShadowedRecap;

/** Writes a trial and the processor time it took to the outbox; what its model cost was written when its calls ended. */
@ApplicationScoped
class ShadowOutbox implements ShadowEvents {

    private final Outbox outbox;
    private final String source;

    ShadowOutbox(Outbox outbox, KitConfig config) {
        this.outbox = outbox;
        this.source = "/superkoncis/" + config.service();
    }

    @Override
    public void publish(ShadowedRecap shadowed) {
        String id = EventIds.derived(
                        EventType.RECAP_SHADOWED,
                        shadowed.key().tenantId(),
                        shadowed.key().meetingId(),
                        Integer.toString(shadowed.key().version()),
                        shadowed.plan().reason())
                .toString();
        Event<RecapShadowed> event = new Event<>(
                id,
                source,
                shadowed.madeAt(),
                shadowed.key().meetingId(),
                shadowed.key().tenantId(),
                shadowed.traceparent(),
                data(shadowed));
        outbox.appendAll(List.of(event, charge(shadowed, id).event(source, shadowed.traceparent())));
    }

    private static RecapShadowed data(ShadowedRecap shadowed) {
        return new RecapShadowed(
                shadowed.key().meetingId(),
                shadowed.key().version(),
                shadowed.plan().tier().wireName(),
                shadowed.deployment().map(Deployment::provider).orElse(null),
                shadowed.deployment().map(Deployment::model).orElse(null),
                shadowed.facts().mode().wireName(),
                shadowed.verdict().code(),
                shadowed.verdict().reasons(),
                shadowed.recap().map(r -> r.points().size()).orElse(0),
                shadowed.recap().map(Recap::text).orElse(null),
                shadowed.shown().wireName(),
                shadowed.cost().toSek(),
                Duration.between(shadowed.startedAt(), shadowed.madeAt()).toMillis(),
                shadowed.verdict().agreement(),
                shadowed.facts().tags(),
                arms(shadowed));
    }

    private static EngineCharge charge(ShadowedRecap shadowed, String callId) {
        String tier = shadowed.plan().tier().wireName();
        return new EngineCharge(
                shadowed.key().tenantId(),
                shadowed.key().meetingId(),
                "recap",
                callId,
                shadowed.attempt(),
                shadowed.startedAt(),
                shadowed.madeAt(),
                shadowed.cpu(),
                shadowed.cpuCost(),
                shadowed.tariffVersion(),
                "embedded-" + tier,
                tier,
                shadowed.facts().mode().wireName(),
                shadowed.plan().reason(),
                shadowed.facts().tags(),
                arms(shadowed),
                Map.of(),
                true);
    }

    private static List<Arm> arms(ShadowedRecap shadowed) {
        return List.of(new Arm(
                "model-router",
                shadowed.facts().featureOn() ? "on" : "off",
                shadowed.facts().revision()));
    }
}

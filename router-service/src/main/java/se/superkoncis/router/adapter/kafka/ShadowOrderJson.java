package se.superkoncis.router.adapter.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import se.superkoncis.events.EventJson;
import se.superkoncis.router.domain.routing.RouterMode;
import se.superkoncis.router.domain.routing.RoutingFacts;
import se.superkoncis.router.domain.routing.Tier;
import se.superkoncis.router.domain.shadow.ShadowOrder;
import se.superkoncis.router.domain.shadow.ShadowPlan;

/** The payload of a shadow's job; jobs outlive a release, so that members are only added. */
final class ShadowOrderJson {

    private final ObjectMapper json = EventJson.mapper();

    private record Order(
            String tier,
            String reason,
            String shown,
            String mode,
            boolean featureOn,
            String featureReason,
            List<String> tags,
            long revision) {}

    String write(ShadowOrder order) {
        RoutingFacts facts = order.facts();
        try {
            return json.writeValueAsString(new Order(
                    order.plan().tier().wireName(),
                    order.plan().reason(),
                    order.shown().wireName(),
                    facts.mode().wireName(),
                    facts.featureOn(),
                    facts.featureReason(),
                    facts.tags(),
                    facts.revision()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    ShadowOrder read(String payload) {
        try {
            Order order = json.readValue(payload, Order.class);
            Tier tier = Tier.of(order.tier());
            return new ShadowOrder(
                    new ShadowPlan(tier, order.reason()),
                    Tier.of(order.shown()),
                    new RoutingFacts(
                            RouterMode.of(order.mode()),
                            order.featureOn(),
                            order.featureReason(),
                            false,
                            tier,
                            false,
                            order.tags(),
                            order.revision()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

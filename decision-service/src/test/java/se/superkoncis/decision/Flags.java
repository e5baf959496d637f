package se.superkoncis.decision;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import se.superkoncis.events.FlagState;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.testsupport.Events;

/** The flag state of the tests: tenants tagged pilot-a get close cards, others none. */
final class Flags {

    private static long revision = System.currentTimeMillis();

    private final FlagsClient client;

    Flags(FlagsClient client) {
        this.client = client;
    }

    /** Makes a tenant one of the pilots. */
    void pilot(String tenantId) {
        ObjectNode feature = object("decision-close-card", "Close card")
                .put("enabled", true)
                .put("percentage", 100)
                .put("audience", "TAGS")
                .put("stickiness", "TENANT");
        ObjectNode tag = object("pilot-a", "Pilot A").put("canaryPercentage", 100);
        tag.putArray("features").add("decision-close-card");
        ObjectNode tenant = object(tenantId, tenantId);
        tenant.putArray("tags").add("pilot-a");
        Events.publish(
                record("feature/decision-close-card", FlagState.Kind.FEATURE, feature),
                record("tag/pilot-a", FlagState.Kind.TAG, tag),
                record("tenant/" + tenantId, FlagState.Kind.TENANT, tenant));
        long wanted = revision;
        await().until(() ->
                client.revision() >= wanted && client.snapshot().tags(tenantId).equals(List.of("pilot-a")));
    }

    private static ObjectNode object(String id, String name) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("name", name);
    }

    private static ProducerRecord<String, byte[]> record(String key, FlagState.Kind kind, ObjectNode document) {
        return Events.record(new FlagState(key, kind, ++revision, document));
    }
}

package se.superkoncis.flags.openfeature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import se.superkoncis.embedded.kafka.EmbeddedKafka;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.flags.StateTopic;
import se.superkoncis.flags.documents.Feature;
import se.superkoncis.flags.documents.Feature.Audience;
import se.superkoncis.flags.documents.FlagDocument;
import se.superkoncis.flags.documents.Setting;

/** The suite's canonical flags on a real broker, as flags-service would write them, and one client that all scenarios share. */
final class TckWorld {

    private static final String TOPIC = "flags-" + UUID.randomUUID();
    private static EmbeddedKafka broker;
    private static StateTopic states;
    private static FlagsClient client;
    private static long revision;

    private TckWorld() {}

    static void start(Path flags) {
        broker = EmbeddedKafka.builder().start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
        states = new StateTopic(broker.bootstrapServers(), TOPIC);
        documents(flags).forEach(document -> states.send(++revision, document));
        client = FlagsClient.builder()
                .name("tck")
                .bootstrapServers(broker.bootstrapServers())
                .topic(TOPIC)
                .start();
    }

    static void stop() {
        if (broker != null) {
            client.close();
            states.close();
            broker.close();
        }
    }

    static FlagsClient client() {
        return client;
    }

    static FlagsClient unreachable() {
        return FlagsClient.builder().name("tck").bootstrapServers("localhost:1").start();
    }

    static void modify() {
        states.send(++revision, new Setting("changing-flag", null, TextNode.valueOf("bar"), "bar"));
    }

    static void loseConnection() {
        broker.stop();
    }

    static void restoreConnection() {
        broker.start();
    }

    private static List<FlagDocument> documents(Path file) {
        try {
            List<FlagDocument> documents = new ArrayList<>();
            JsonNode flags = new ObjectMapper().readTree(file.toFile()).get("flags");
            flags.properties().forEach(flag -> add(documents, flag.getKey(), flag.getValue()));
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A flag is a setting, and a targeting rule its tenant's scope; a boolean that is switched off is a feature. Features
     * cannot stand for the others: the suite asks without a tenant, and who is nobody gets no feature.
     */
    private static void add(List<FlagDocument> documents, String key, JsonNode flag) {
        JsonNode variants = flag.get("variants");
        boolean enabled = flag.get("state").asText().equals("ENABLED");
        if (!enabled && variants.get(flag.get("defaultVariant").asText()).isBoolean()) {
            documents.add(
                    new Feature(key, null, null, enabled, false, 100, Audience.EVERYONE, null, List.of(), null, null));
            return;
        }
        if (TckScope.outOfScope(key).isPresent()) {
            return;
        }
        String variant = flag.get("defaultVariant").asText();
        documents.add(new Setting(key, null, variants.get(variant), variant));
        JsonNode rule = flag.at("/targeting/if");
        if (!rule.isMissingNode()) {
            String tenant = rule.at("/0/==/1").asText();
            String hit = rule.get(1).asText();
            documents.add(new Setting(key, Setting.tenant(tenant), variants.get(hit), hit));
        }
    }
}

package se.superkoncis.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.superkoncis.flags.documents.Feature;
import se.superkoncis.flags.documents.Feature.Audience;
import se.superkoncis.flags.environment.OperationsEnvironment;

/** The gradual-rollout vectors of Unleash's client specification, asked of a snapshot: group as feature, id as tenant. */
class UnleashVectorsTest {

    private static final List<String> FILES = List.of(
            "03-gradual-rollout-user-id-strategy.json",
            "04-gradual-rollout-session-id-strategy.json",
            "10-flexible-rollout-strategy.json",
            "12-custom-stickiness.json");

    @TestFactory
    Collection<DynamicTest> shouldAgreeWithUnleash() throws IOException {
        return vectors();
    }

    @Test
    void shouldKnowEveryVectorThatIsPureRolloutHashing() throws IOException {
        assertThat(vectors()).hasSize(24);
    }

    private static List<DynamicTest> vectors() throws IOException {
        Path folder = Path.of(System.getProperty("reactor.root", "."))
                .resolve("../shared/data/flags/unleash-client-specification/specifications");
        Assumptions.assumeTrue(Files.isDirectory(folder), "the shared Unleash vectors are not here");
        List<DynamicTest> tests = new ArrayList<>();
        for (String file : FILES) {
            JsonNode root = new ObjectMapper().readTree(folder.resolve(file).toFile());
            for (JsonNode test : root.get("tests")) {
                add(tests, root, test);
            }
        }
        return tests;
    }

    private static void add(List<DynamicTest> tests, JsonNode root, JsonNode test) {
        JsonNode strategies = feature(root, test.get("toggleName").asText()).get("strategies");
        JsonNode strategy = strategies.get(0);
        JsonNode parameters = strategy.get("parameters");
        String id = id(strategy, test.get("context"));
        // A second strategy without hashing, and the random choice for nobody at all, are not rollout hashing.
        boolean random =
                id == null && "default".equals(parameters.path("stickiness").asText());
        if (strategies.size() > 1 || random) {
            return;
        }
        int percentage = parameters.has("percentage")
                ? parameters.get("percentage").asInt()
                : parameters.get("rollout").asInt();
        String group = parameters.get("groupId").asText();
        boolean expected = test.get("expectedResult").asBoolean();
        tests.add(dynamicTest(test.get("description").asText(), () -> {
            Feature feature = new Feature(
                    group, null, null, true, false, percentage, Audience.EVERYONE, null, List.of(), null, null);
            FlagSnapshot snapshot =
                    FlagSnapshot.of(List.of(feature), 1, OperationsEnvironment.empty(), Clock.systemUTC());
            assertThat(snapshot.isEnabled(group, id, null).enabled()).isEqualTo(expected);
        }));
    }

    private static JsonNode feature(JsonNode root, String name) {
        for (JsonNode feature : root.at("/state/features")) {
            if (feature.get("name").asText().equals(name)) {
                return feature;
            }
        }
        throw new IllegalStateException("no feature " + name);
    }

    private static String id(JsonNode strategy, JsonNode context) {
        return switch (strategy.get("name").asText()) {
            case "gradualRolloutUserId" -> context.path("userId").textValue();
            case "gradualRolloutSessionId" -> context.path("sessionId").textValue();
            default -> {
                String stickiness = strategy.at("/parameters/stickiness").asText();
                if (!stickiness.equals("default")) {
                    JsonNode direct = context.path(stickiness);
                    yield direct.isTextual()
                            ? direct.textValue()
                            : context.at("/properties/" + stickiness).textValue();
                }
                yield context.has("userId")
                        ? context.get("userId").textValue()
                        : context.path("sessionId").textValue();
            }
        };
    }
}

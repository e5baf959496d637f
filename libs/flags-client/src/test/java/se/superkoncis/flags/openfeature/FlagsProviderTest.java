package se.superkoncis.flags.openfeature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.ErrorCode;
import dev.openfeature.sdk.EvaluationContext;
import dev.openfeature.sdk.ImmutableContext;
import dev.openfeature.sdk.OpenFeatureAPI;
import dev.openfeature.sdk.ProviderState;
import dev.openfeature.sdk.Value;
import dev.openfeature.sdk.exceptions.ProviderNotReadyError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.flags.FlagsClientBuilder;
import se.superkoncis.flags.documents.DocumentReader;
import se.superkoncis.flags.documents.Feature;
import se.superkoncis.flags.documents.Feature.Audience;
import se.superkoncis.flags.documents.Feature.Stickiness;
import se.superkoncis.flags.documents.FlagDocument;
import se.superkoncis.flags.documents.Setting;

/** What the conformance suite does not ask: features by tenant and meeting, and a start without a broker. */
class FlagsProviderTest {

    @TempDir
    Path folder;

    private final OpenFeatureAPI api = OpenFeatureAPI.createIsolated();
    private FlagsClient client;

    @AfterEach
    void close() {
        api.shutdown();
        if (client != null) {
            client.close();
        }
    }

    private FlagsClientBuilder withoutBroker() {
        return FlagsClient.builder().bootstrapServers("localhost:1");
    }

    private Client lastGood(FlagDocument... documents) throws Exception {
        var states = new ObjectMapper().createArrayNode();
        DocumentReader form = new DocumentReader();
        for (FlagDocument document : documents) {
            states.add(se.superkoncis.events.EventJson.mapper().valueToTree(form.write(document, 5)));
        }
        Path file = folder.resolve("flags.json");
        Files.writeString(file, "{\"revision\":5,\"states\":" + states + "}");
        client = withoutBroker().lastGoodFile(file).start();
        api.setProviderAndWait(new FlagsProvider(client, Duration.ofSeconds(1)));
        return api.getClient();
    }

    private static EvaluationContext meeting(String tenant, String meeting) {
        return new ImmutableContext(tenant, Map.of(FlagsProvider.MEETING_ID, new Value(meeting)));
    }

    @Test
    void shouldServeALastGoodFileAndSayThatItIsStale() throws Exception {
        Client flags = lastGood(
                new Feature(
                        "decision-close-card",
                        null,
                        null,
                        true,
                        false,
                        32,
                        Audience.EVERYONE,
                        Stickiness.MEETING,
                        List.of(),
                        null,
                        null),
                new Setting("team.limits", null, new ObjectMapper().readTree("{\"a\":[1,2.5,\"x\",null]}")));
        var hit = flags.getBooleanDetails("decision-close-card", false, meeting("acme", "möte-42"));
        assertThat(hit.getValue()).as("bucket 32").isTrue();
        assertThat(hit.getVariant()).isEqualTo("on");
        assertThat(hit.getReason()).isEqualTo("STALE");
        assertThat(flags.getBooleanValue("decision-close-card", false, meeting("acme", "möte-43")))
                .as("another bucket")
                .isFalse();
        assertThat(flags.getObjectValue("team.limits", new Value())
                        .asStructure()
                        .getValue("a")
                        .asList())
                .hasSize(4);
        await().atMost(Duration.ofSeconds(30)).until(() -> flags.getProviderState() == ProviderState.STALE);
    }

    @Test
    void shouldBeInErrorWithoutAnyStateButKeepTheKillOfItsEnvironment() {
        client = withoutBroker()
                .environment(Map.of("FEATURE_REGWATCH_PUSH", "0", "ROUTER_MODE", "emergency"))
                .start();
        FlagsProvider provider = new FlagsProvider(client, Duration.ofMillis(50));
        assertThatThrownBy(() -> provider.initialize(new ImmutableContext()))
                .isInstanceOf(ProviderNotReadyError.class)
                .hasMessageContaining("bootstrapServers");
        assertThat(provider.getBooleanEvaluation("regwatch-push", true, new ImmutableContext("acme"))
                        .getValue())
                .isFalse();
        assertThat(provider.getStringEvaluation("router.mode", "live", null).getValue())
                .isEqualTo("emergency");
        assertThatThrownBy(() -> provider.getBooleanEvaluation("model-router", true, null))
                .isInstanceOf(ProviderNotReadyError.class);
        provider.shutdown();
    }

    @Test
    void shouldRefuseNumbersThatDoNotFit() throws Exception {
        Client flags = lastGood(
                new Setting("big", null, new ObjectMapper().readTree("9007199254740991")),
                new Setting("small", null, IntNode.valueOf(7)));
        assertThat(flags.getIntegerDetails("big", 1).getErrorCode()).isEqualTo(ErrorCode.TYPE_MISMATCH);
        assertThat(flags.getLongValue("big", 1L)).isEqualTo(9_007_199_254_740_991L);
        assertThat(flags.getDoubleValue("small", 1.5)).isEqualTo(7.0);
    }
}

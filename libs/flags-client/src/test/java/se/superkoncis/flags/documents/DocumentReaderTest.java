package se.superkoncis.flags.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.superkoncis.events.FlagState;
import se.superkoncis.events.FlagState.Kind;
import se.superkoncis.flags.documents.Feature.Audience;
import se.superkoncis.flags.documents.Feature.Stickiness;

class DocumentReaderTest {

    private static final Instant AT = Instant.parse("2026-11-24T09:30:00Z");
    private final DocumentReader reader = new DocumentReader();

    static Stream<FlagDocument> documents() {
        return Stream.of(
                new Tenant("acme", "Acme AB", List.of("canary"), "basic", List.of(), "Europe/Stockholm", "sv-SE"),
                new TenantTag("canary", "Canary", "först ut", List.of("model-router"), 10, AT, AT),
                new Feature(
                        "card", "Card", null, true, false, 50, Audience.TAGS, Stickiness.MEETING, List.of(), "ops", AT),
                new Setting("router.mode", "tenant/acme", TextNode.valueOf("live")),
                new Plan("basic", List.of("card")),
                new FlagOverride("g1", "feature/card", BooleanNode.FALSE, "guardrail", "metrics", AT));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void shouldReadWhatItWrites(FlagDocument document) {
        FlagState state = reader.write(document, 3);
        assertThat(state.key()).isEqualTo(document.recordKey());
        assertThat(reader.read(state)).contains(document);
    }

    @Test
    void shouldIgnoreUnknownFieldsAndFillInDefaults() {
        FlagDocument read = read("feature/card", Kind.FEATURE, "{\"id\":\"card\",\"enabled\":true,\"new\":[1]}");
        assertThat(read).isInstanceOfSatisfying(Feature.class, feature -> {
            assertThat(feature.audience()).isEqualTo(Audience.TAGS);
            assertThat(feature.stickiness()).isEqualTo(Stickiness.TENANT);
        });
    }

    @Test
    void shouldReadAnUnknownAudienceAsNobody() {
        FlagDocument read = read("feature/card", Kind.FEATURE, "{\"id\":\"card\",\"audience\":\"REGION\"}");
        assertThat(((Feature) read).audience()).isEqualTo(Audience.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feature/card|FEATURE|{\"id\":\"card\",\"percentage\":101}|percentage must be 0 to 100",
                "feature/card|FEATURE|{\"id\":\"other\"}|record key",
                "feature/card|FEATURE|{}|id is required",
                "feature/card|FEATURE|{\"id\":\"card\",\"percentage\":\"50\"}|wrong type",
                "tag/canary|TAG|{\"id\":\"canary\",\"canaryPercentage\":-1}|0 to 100",
                "setting/a|SETTING|{\"key\":\"a\"}|value is required",
                "setting/a@x|SETTING|{\"key\":\"a\",\"scope\":\"x\",\"value\":1}|scope must be",
                "override/o|OVERRIDE|{\"id\":\"o\",\"target\":\"feature/x\",\"value\":\"off\"}|true or false",
                "override/o|OVERRIDE|{\"id\":\"o\",\"target\":\"x\",\"value\":true}|target must be"
            })
    void shouldRefuseWhatBreaksARule(String key, Kind kind, String json, String rule) {
        assertThatThrownBy(() -> read(key, kind, json))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining(rule);
    }

    @Test
    void shouldPassOverKindsOfLaterVersions() throws JsonProcessingException {
        FlagState rollout = new FlagState("rollout/r", Kind.ROLLOUT, 1, new ObjectMapper().readTree("{}"));
        assertThat(reader.read(rollout)).isEmpty();
    }

    private FlagDocument read(String key, Kind kind, String json) {
        try {
            return reader.read(new FlagState(key, kind, 1, new ObjectMapper().readTree(json)))
                    .orElseThrow();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}

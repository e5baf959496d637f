package se.superkoncis.embedded.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatedRecapTest {

    private static final String SCHEMA = """
            {"type":"object","properties":{"language":{"enum":["en","sv"]},"points":{"type":"array","items":{"$ref":"#/$defs/point"}}},
             "$defs":{"point":{"type":"object","properties":{"section":{"enum":["topic","settled","open","actions"]},
             "text":{"type":"string"},"turns":{"type":"array","items":{"type":"integer"}}}}}}""";

    private static final List<String> SAID = List.of(
            "Anna|Välkomna, i dag går vi igenom budgeten för piloten i Malmö och tidplanen.",
            "Bo|Vi har bestämt att piloten startar den 3 mars.",
            "Anna|Jag skickar kontraktet senast på fredag.",
            "Bo|Vad kostar licenserna egentligen?");

    private SimulatedProvider provider;

    @BeforeAll
    void start() {
        provider = SimulatedProvider.start();
    }

    @AfterAll
    void stop() {
        provider.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%d] %s: %s",
                "%d. %s: %s",
                "#%d (%s) %s",
                "{\"turn\":%d,\"speaker\":\"%s\",\"text\":\"%s\"}",
                "<turn n=\"%d\" speaker=\"%s\">%s</turn>"
            })
    void shouldMakeARecapThatCitesTheTurns(String form) throws Exception {
        JsonNode recap = recap(form);

        assertThat(recap.path("language").asText()).isEqualTo("sv");
        assertThat(recap.path("points"))
                .hasSize(4)
                .anySatisfy(point -> {
                    assertThat(point.path("section").asText()).isEqualTo("settled");
                    assertThat(point.path("text").asText()).isEqualTo("Vi har bestämt att piloten startar den 3 mars.");
                    assertThat(point.path("turns").path(0).asInt()).isEqualTo(11);
                })
                .anySatisfy(point -> {
                    assertThat(point.path("section").asText()).isEqualTo("actions");
                    assertThat(point.path("turns").path(0).asInt()).isEqualTo(12);
                });
    }

    @Test
    void shouldCiteTurnsThatDoNotExistWhenTold() throws Exception {
        provider.next(Behaviour.of(Fault.WRONG_TURNS));

        JsonNode recap = recap("[%d] %s: %s");

        assertThat(recap.at("/points/0/turns/0").asInt()).isGreaterThan(900_000);
    }

    @Test
    void shouldInventNumbersWhenTold() throws Exception {
        provider.next(Behaviour.of(Fault.WRONG_NUMBERS));

        JsonNode recap = recap("[%d] %s: %s");

        assertThat(recap.at("/points/0/text").asText()).contains("98 765 431");
    }

    @Test
    void shouldChatWhenTold() throws Exception {
        provider.next(Behaviour.of(Fault.NOT_JSON));

        assertThat(content("[%d] %s: %s")).startsWith("Sure");
    }

    private JsonNode recap(String form) throws Exception {
        return Asking.json(content(form));
    }

    private String content(String form) throws Exception {
        StringBuilder transcript = new StringBuilder("Transcript of the meeting:\n");
        for (int i = 0; i < SAID.size(); i++) {
            String[] turn = SAID.get(i).split("\\|", 2);
            transcript.append(form.formatted(i + 10, turn[0], turn[1])).append('\n');
        }
        ObjectNode body = Asking.JSON.createObjectNode().put("model", "sim-deep");
        body.putArray("messages").addObject().put("role", "user").put("content", transcript.toString());
        ObjectNode format = body.putObject("response_format").put("type", "json_schema");
        format.putObject("json_schema").put("name", "recap").set("schema", Asking.json(SCHEMA));
        JsonNode answer = Asking.json(Asking.chat(provider, body.toString()).body());
        return answer.at("/choices/0/message/content").asText();
    }
}

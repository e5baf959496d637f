package se.superkoncis.router.adapter.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.price.Usage;
import se.superkoncis.router.domain.provider.Reply;
import se.superkoncis.router.domain.routing.Tier;

class OpenAiWireTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ModelRequest REQUEST = new ModelRequest(ModelRequest.Kind.CHAT, "{}", 100, 10);
    private static final StatusTable STATUSES =
            new StatusTable(Clock.fixed(Instant.parse("2026-11-30T10:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(
            value = {
                "Retry-After; 7; 7000",
                "Retry-After; 0.5; 500",
                "retry-after-ms; 250; 250",
                "Retry-After; Mon, 30 Nov 2026 10:00:30 GMT; 30000",
                "Retry-After; Mon, 30 Nov 2026 09:00:00 GMT; 0",
                "Retry-After; 999999999; 3600000"
            },
            delimiter = ';')
    void shouldReadHowLongToWait(String header, String value, long millis) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add(header, value);

        Reply.Bad refused = STATUSES.refused(429, headers, REQUEST);

        assertThat(refused.retryAfter()).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void shouldNotKnowHowLongToWaitFromNonsense() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Retry-After", "soon");

        assertThat(STATUSES.refused(429, headers, REQUEST).retryAfter()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "301, refused_by_provider, false",
        "400, refused_by_provider, false",
        "401, refused_by_provider, false",
        "403, refused_by_provider, false",
        "404, refused_by_provider, false",
        "413, refused_by_provider, false",
        "429, rate_limited, false",
        "408, timeout, true",
        "500, server_error, true",
        "503, server_error, true",
        "529, server_error, true",
        "204, server_error, true"
    })
    void shouldChargeEachStatusAsTheTableSays(int status, String error, boolean charged) {
        Reply.Bad refused = STATUSES.refused(status, MultiMap.caseInsensitiveMultiMap(), REQUEST);

        assertThat(refused.error().wireName()).isEqualTo(error);
        assertThat(refused.charge().usage()).isEqualTo(charged ? new Usage(100, 0, 10) : null);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "{'prompt_tokens':10,'completion_tokens':4}; 10; 0; 4",
                "{'prompt_tokens':10,'completion_tokens':4,'prompt_tokens_details':{'cached_tokens':6}}; 10; 6; 4",
                "{'prompt_tokens':10,'total_tokens':10}; 10; 0; 0",
                "{'prompt_tokens':10,'completion_tokens':4,'total_tokens':30}; 10; 0; 20"
            },
            delimiter = ';')
    void shouldReadTheUsageBlock(String block, long input, long cached, long output) throws Exception {
        String json = "{\"usage\":" + block.replace('\'', '"') + "}";

        assertThat(Wording.usage(JSON.readTree(json))).contains(new Usage(input, cached, output));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "null",
                "{}",
                "{'prompt_tokens':0,'completion_tokens':0}",
                "{'prompt_tokens':-1,'completion_tokens':4}",
                "{'prompt_tokens':1,'completion_tokens':4,'prompt_tokens_details':{'cached_tokens':6}}"
            },
            delimiter = ';')
    void shouldNotBelieveAUsageBlockThatCannotBe(String block) throws Exception {
        String json = "{\"usage\":" + block.replace('\'', '"') + "}";

        assertThat(Wording.usage(JSON.readTree(json))).isEmpty();
    }

    @Test
    void shouldCountReasoningAndToolsAsWritten() throws Exception {
        String json = """
                {"choices":[{"delta":{"role":"assistant","content":"åä","reasoning_content":"abc",
                 "tool_calls":[{"function":{"arguments":"xy"}}]}}]}""";

        assertThat(Wording.contentBytes(JSON.readTree(json))).isEqualTo(4 + 3 + 2);
    }

    @Test
    void shouldCutLinesHoweverTheBytesArrive() {
        SseLines lines = new SseLines(1_000);
        byte[] bytes = "data: {\"a\":\"å\"}\r\n\r\n: ping\n\nevent: x\ndata:[DONE]\n\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        List<String> values = new java.util.ArrayList<>();

        for (byte one : bytes) {
            values.addAll(lines.take(Buffer.buffer(new byte[] {one})));
        }

        assertThat(values).containsExactly("{\"a\":\"å\"}", "[DONE]");
    }

    @Test
    void shouldSetModelAndStreamWhateverTheBodySays() throws Exception {
        Deployment deployment = new Deployment("d", Tier.FAST, "P", "P", "real-model", "local", "p/m");
        ModelRequest asked = new ModelRequest(
                ModelRequest.Kind.CHAT, "{\"model\":\"other\",\"stream\":true,\"stream_options\":{}}", 100, 10);

        Buffer whole = Wording.body(deployment, asked, false);
        Buffer stream = Wording.body(deployment, asked, true);

        assertThat(JSON.readTree(whole.toString())).isEqualTo(JSON.readTree("{\"model\":\"real-model\"}"));
        assertThat(JSON.readTree(stream.toString()))
                .isEqualTo(JSON.readTree(
                        "{\"model\":\"real-model\",\"stream\":true,\"stream_options\":{\"include_usage\":true}}"));
    }
}

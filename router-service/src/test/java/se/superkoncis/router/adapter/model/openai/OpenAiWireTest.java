package se.superkoncis.router.adapter.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.price.Usage;
import se.superkoncis.router.domain.routing.Tier;

class OpenAiWireTest {

    private static final ObjectMapper JSON = new ObjectMapper();

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
                "{'prompt_tokens':10,'completion_tokens':-4}",
                "{'prompt_tokens':10,'completion_tokens':4,'total_tokens':9223372036854775807}",
                "{'prompt_tokens':18446744073709551617,'completion_tokens':4}",
                "{'prompt_tokens':10,'completion_tokens':1e30}",
                "{'prompt_tokens':100000001,'completion_tokens':4}",
                "{'prompt_tokens':10,'completion_tokens':100000001}",
                "{'prompt_tokens':'ten','completion_tokens':4}",
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

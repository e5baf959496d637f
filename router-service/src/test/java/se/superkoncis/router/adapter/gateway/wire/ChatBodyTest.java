package se.superkoncis.router.adapter.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.superkoncis.router.application.TestSettings;
import se.superkoncis.router.config.GatewaySettings;
import se.superkoncis.router.domain.gateway.AskedModel;

class ChatBodyTest {

    private static final GatewaySettings SETTINGS = TestSettings.gateway(Map.of());

    private static final String MESSAGES = "\"messages\":[{\"role\":\"user\",\"content\":\"Hej på dig\"}]";

    @Test
    void shouldBoundWhatWasNotBounded() {
        // When
        ChatBody body = read("{\"model\":\"auto\"," + MESSAGES + "}");
        // Then
        assertThat(body.model()).isEqualTo(AskedModel.AUTO);
        assertThat(body.request().body()).isEqualTo("{" + MESSAGES + ",\"max_tokens\":1024}");
        assertThat(body.request().outputTokens()).isEqualTo(1_024);
        assertThat(body.request().inputTokens())
                .isEqualTo(body.request().body().getBytes(StandardCharsets.UTF_8).length);
        assertThat(body.userTexts()).containsExactly("Hej på dig");
    }

    @Test
    void shouldPassOnWhatItDoesNotKnowExactlyAsItCame() {
        // Given
        String rest = "\"temperature\":0.10,\"seed\":12345678901234567890,\"logprobs\":true,"
                + "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}],\"x_mine\":{\"a\":[1.0]}";
        // When
        ChatBody body = read("{\"model\":\"deep\"," + MESSAGES + "," + rest + ",\"max_completion_tokens\":7}");
        // Then
        assertThat(body.request().body()).isEqualTo("{" + MESSAGES + "," + rest + ",\"max_completion_tokens\":7}");
    }

    @Test
    void shouldCutAWishAboveTheLimitAndCountAllChoices() {
        // When
        ChatBody body = read("{\"model\":\"fast\"," + MESSAGES + ",\"n\":3,\"max_tokens\":1000000}");
        // Then
        assertThat(body.cutTo()).isEqualTo(8_192);
        assertThat(body.request().outputTokens()).isEqualTo(3 * 8_192);
        assertThat(body.request().body()).contains("\"max_tokens\":8192");
    }

    @Test
    void shouldKeepStreamAndItsOptionsToItself() {
        // When
        ChatBody body = read(
                "{\"model\":\"fast\"," + MESSAGES + ",\"stream\":true,\"stream_options\":{\"include_usage\":true}}");
        // Then
        assertThat(body.stream()).isTrue();
        assertThat(body.usageAsked()).isTrue();
        assertThat(body.request().body()).doesNotContain("stream");
    }

    @Test
    void shouldTakeAMemberThatSaysNoAndLeaveItOut() {
        // When
        ChatBody body = read("{\"model\":\"fast\"," + MESSAGES + ",\"store\":false,\"service_tier\":null}");
        // Then
        assertThat(body.request().body()).doesNotContain("store").doesNotContain("service_tier");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service_tier\":\"priority",
                "web_search_options\":\"x",
                "prediction\":\"x",
                "audio\":\"x",
                "store\":\"x",
                "best_of\":\"x",
                "api_base\":\"http://169.254.169.254/",
                "base_url\":\"x",
                "api_key\":\"x",
                "fallbacks\":\"x",
                "preset\":\"x",
                "cache_control\":\"x",
                "extra_headers\":\"x",
                "models\":\"x"
            })
    void shouldRefuseMembersThatBreakMeteringAndSayWhy(String member) {
        // When
        OpenAiError error = refused("{\"model\":\"fast\"," + MESSAGES + ",\"" + member + "\"}");
        // Then
        assertThat(error.code()).isEqualTo("unsupported_parameter");
        assertThat(error.message()).startsWith("Leave " + error.param() + " out: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | model | invalid_type",
                "{'model':7} | model | invalid_type",
                "{'model':'gpt-9','messages':[{'role':'user','content':'x'}]} | model | model_not_found",
                "{'model':'fast'} | messages | invalid_type",
                "{'model':'fast','messages':[]} | messages | invalid_type",
                "{'model':'fast','messages':'hej'} | messages | invalid_type",
                "{'model':'fast','messages':[7]} | messages[0].role | invalid_value",
                "{'model':'fast','messages':[{'role':'boss','content':'x'}]} | messages[0].role | invalid_value",
                "{'model':'fast','messages':[{'role':'user'}]} | messages[0].content | missing_content",
                "{'model':'fast','messages':[{'role':'user','content':7}]} | messages[0].content | invalid_type",
                "{'model':'fast','messages':[{'role':'user','content':[{'type':'image_url','image_url':{'url':'x'}}]}]}"
                        + " | messages[0].content[0] | unsupported_content",
                "{'model':'fast','messages':[{'role':'user','content':[{'type':'input_audio'}]}]}"
                        + " | messages[0].content[0] | unsupported_content",
                "{'model':'fast','messages':[{'role':'user','content':'x'}],'n':5} | n | invalid_value",
                "{'model':'fast','messages':[{'role':'user','content':'x'}],'n':1.5} | n | invalid_value",
                "{'model':'fast','messages':[{'role':'user','content':'x'}],'max_tokens':0} | max_tokens | invalid_value",
                "{'model':'fast','messages':[{'role':'user','content':'x'}],'max_tokens':99999999999} | max_tokens | invalid_value",
                "{'model':'fast','messages':[{'role':'user','content':'x'}],'max_tokens':5,'max_completion_tokens':5}"
                        + " | max_tokens | invalid_value",
                "{'model':'fast','messages':[{'role':'user','content':'x'}],'stream':'yes'} | stream | invalid_type",
                "{'model':'fast','messages':[{'role':'user','content':'x'}],'stream_options':{}} | stream_options | invalid_value",
                "{'model':'fast','messages':[{'role':'user','content':'x'}],'modalities':['audio']}"
                        + " | modalities | unsupported_parameter",
                "{'model':'fast','messages':[{'role':'user','content':'x'}],'response_format':{'type':'xml'}}"
                        + " | response_format | invalid_value",
                "{'model':'fast','messages':[{'role':'user','content':'x'}],'tools':[{'type':'web_search'}]}"
                        + " | tools | unsupported_parameter",
                "{'model':'fast','messages':[{'role':'user','content':'x','cache_control':{'type':'ephemeral'}}]}"
                        + " | messages[0].cache_control | unsupported_parameter",
                "{'model':'fast','messages':[{'role':'user','content':[{'type':'text','text':'x','cache_control':{}}]}]}"
                        + " | messages[0].content[0].cache_control | unsupported_parameter",
                "{'model':'fast','messages':[{'role':'user','content':'x'}],'tools':[{'type':'function','cache_control':{}}]}"
                        + " | tools | unsupported_parameter",
                "{'model':'fast','messages':[{'role':'user','content':'x'}],'temperature':2.1} | temperature | invalid_value",
                "{'model':'fast','messages':[{'role':'user','content':'x'}],'temperature':-0.1} | temperature | invalid_value",
                "{'model':'fast','messages':[{'role':'user','content':'x'}],'temperature':1e999999999} | temperature | invalid_value",
                "{'model':'fast','messages':[{'role':'user','content':'x'}],'temperature':'hot'} | temperature | invalid_type",
                "{'model':'fast','messages':[{'role':'user','content':'x'}],'top_p':1.01} | top_p | invalid_value",
                "{'model':'fast','messages':[{'role':'user','content':'x'}],'presence_penalty':3} | presence_penalty | invalid_value",
                "{'model':'fast','messages':[{'role':'user','content':'x'}],'frequency_penalty':-3} | frequency_penalty | invalid_value",
                "{'model':'fast','messages':[{'role':'user','content':'x'}],'top_logprobs':21} | top_logprobs | invalid_value",
                "{'model':'fast','messages':[{'role':'user','content':'x'}],'logprobs':'yes'} | logprobs | invalid_type"
            })
    void shouldNameTheMemberThatIsWrong(String body, String param, String code) {
        // When
        OpenAiError error = refused(body.replace('\'', '"'));
        // Then
        assertThat(error.param()).isEqualTo(param);
        assertThat(error.code()).isEqualTo(code);
    }

    @Test
    void shouldListTheModelsToWhoAsksForAnother() {
        assertThat(refused("{\"model\":\"gpt-4o\"," + MESSAGES + "}").message()).contains("auto, fast and deep");
    }

    @Test
    void shouldRefuseHostileJsonWithoutQuotingIt() {
        // Given
        String deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
        String twice = "{\"model\":\"fast\",\"model\":\"deep\"," + MESSAGES + "}";
        String number = "{\"model\":\"fast\"," + MESSAGES + ",\"seed\":" + "9".repeat(5_000) + "}";
        for (String body : new String[] {deep, twice, number, "secret", "", "[]", "null", "{\"model\":\"fast\"} {}"}) {
            // When
            OpenAiError error = refused(body);
            // Then
            assertThat(error.code()).isEqualTo("invalid_json");
            assertThat(error.message()).doesNotContain("secret");
        }
    }

    private static ChatBody read(String body) {
        return ChatBody.read(body.getBytes(StandardCharsets.UTF_8), SETTINGS);
    }

    private static OpenAiError refused(String body) {
        return catchThrowableOfType(RefusedException.class, () -> read(body)).error();
    }
}

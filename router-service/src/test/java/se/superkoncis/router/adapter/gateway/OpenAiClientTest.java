package se.superkoncis.router.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.PermissionDeniedException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.embeddings.CreateEmbeddingResponse;
import com.openai.models.embeddings.EmbeddingCreateParams;
import com.openai.models.models.Model;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tokens;

/** The official Java client, as its users use it: base URL and API key, nothing else. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "router"))
@TestProfile(GatewayResource.Profile.class)
class OpenAiClientTest {

    private final String tenant = "oai-" + UUID.randomUUID();

    @Inject
    FlagsClient flags;

    @BeforeEach
    void providerIsWell() throws Exception {
        new Stand(flags).live();
        Stand.provider("none", "");
    }

    @Test
    void shouldChat() {
        // When
        ChatCompletion answer =
                client("member").chat().completions().create(question("fast").build());
        // Then
        assertThat(answer.choices().get(0).message().content())
                .hasValueSatisfying(text -> assertThat(text).isNotBlank());
        assertThat(answer.usage())
                .hasValueSatisfying(usage -> assertThat(usage.promptTokens()).isPositive());
        assertThat(Stand.attempts(tenant)).containsExactly("SETTLED chat fast REPORTED");
    }

    @Test
    void shouldStreamWithUsage() {
        // Given
        ChatCompletionCreateParams asked = question("deep")
                .streamOptions(
                        ChatCompletionStreamOptions.builder().includeUsage(true).build())
                .build();
        // When
        List<ChatCompletionChunk> chunks;
        try (StreamResponse<ChatCompletionChunk> stream =
                client("member").chat().completions().createStreaming(asked)) {
            chunks = stream.stream().toList();
        }
        // Then
        assertThat(text(chunks)).isNotBlank();
        ChatCompletionChunk last = chunks.get(chunks.size() - 1);
        assertThat(last.usage())
                .hasValueSatisfying(
                        usage -> assertThat(usage.completionTokens()).isPositive());
        assertThat(last._additionalProperties()).containsKey("superkoncis");
        assertThat(Stand.attempts(tenant)).containsExactly("SETTLED chat deep REPORTED");
    }

    @Test
    void shouldStreamWhatNoModelAnswered() {
        // Given
        new Stand(flags).degraded();
        // When
        List<ChatCompletionChunk> chunks;
        try (StreamResponse<ChatCompletionChunk> stream = client("member")
                .chat()
                .completions()
                .createStreaming(question("auto").build())) {
            chunks = stream.stream().toList();
        }
        // Then
        assertThat(text(chunks)).startsWith("Ingen språkmodell kunde anropas").contains("piloten startar");
    }

    @Test
    void shouldListTheModels() {
        assertThat(client("member").models().list().data())
                .extracting(Model::id)
                .containsExactly("auto", "fast", "deep");
        assertThat(client("member").models().retrieve("deep").id()).isEqualTo("deep");
    }

    @Test
    void shouldMakeEmbeddings() {
        // When
        CreateEmbeddingResponse answer = client("member")
                .embeddings()
                .create(EmbeddingCreateParams.builder()
                        .model("fast")
                        .inputOfArrayOfStrings(List.of("piloten", "budgeten"))
                        .build());
        // Then
        assertThat(answer.data()).hasSize(2);
        assertThat(answer.data().get(0).embedding()).isNotEmpty();
        assertThat(Stand.attempts(tenant)).containsExactly("SETTLED embeddings fast REPORTED");
    }

    @Test
    void shouldGetErrorsThatItKnows() {
        assertThatThrownBy(() -> client("member")
                        .chat()
                        .completions()
                        .create(question("gpt-4o").build()))
                .isInstanceOfSatisfying(NotFoundException.class, e -> {
                    assertThat(e.code()).hasValue("model_not_found");
                    assertThat(e.param()).hasValue("model");
                    assertThat(e).hasMessageContaining("auto, fast and deep");
                });
        assertThatThrownBy(() -> client("member")
                        .chat()
                        .completions()
                        .create(question("fast").n(9).build()))
                .isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> client("analyst").models().list()).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> keyed("not-a-token").models().list())
                .isInstanceOfSatisfying(
                        UnauthorizedException.class, e -> assertThat(e.code()).hasValue("invalid_api_key"));
    }

    @Test
    void shouldGetAnErrorInMidStream() throws Exception {
        // Given
        Stand.provider("cut", "");
        // When
        assertThatThrownBy(() -> {
                    try (StreamResponse<ChatCompletionChunk> stream = client("member")
                            .chat()
                            .completions()
                            .createStreaming(question("fast").build())) {
                        stream.stream().forEach(chunk -> {});
                    }
                })
                // Then
                .isInstanceOf(OpenAIServiceException.class);
        Stand.provider("none", "");
    }

    private static String text(List<ChatCompletionChunk> chunks) {
        return chunks.stream()
                .flatMap(chunk -> chunk.choices().stream())
                .flatMap(choice -> choice.delta().content().stream())
                .collect(Collectors.joining());
    }

    private static ChatCompletionCreateParams.Builder question(String model) {
        return ChatCompletionCreateParams.builder().model(model).addUserMessage(Stand.QUESTION);
    }

    private OpenAIClient client(String role) {
        return keyed(Tokens.token(role, role.equals("member") ? tenant : null));
    }

    private static OpenAIClient keyed(String key) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(Stand.uri("/v1").toString())
                .apiKey(key)
                .maxRetries(0)
                .build();
    }
}

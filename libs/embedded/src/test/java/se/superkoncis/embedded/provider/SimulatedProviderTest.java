package se.superkoncis.embedded.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.superkoncis.embedded.PortTakenException;

class SimulatedProviderTest {

    private static final String HELLO = """
            {"model":"sim-fast","messages":[{"role":"user","content":"Hello there, how are you today?"}]}""";
    private static final String STREAM = """
            {"model":"sim-fast","stream":true,"stream_options":{"include_usage":true},
             "messages":[{"role":"user","content":"Hello there, how are you today?"}]}""";

    private final SimulatedProvider provider = SimulatedProvider.start();

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void shouldAnswerAndCountAsItBills() throws Exception {
        JsonNode answer = Asking.json(Asking.chat(provider, HELLO).body());

        assertThat(answer.at("/choices/0/message/content").asText()).contains("Hello there");
        assertThat(answer.at("/usage/prompt_tokens").asLong()).isEqualTo((HELLO.length() + 3) / 4);
        Traffic traffic = provider.traffic();
        assertThat(traffic.requests()).isEqualTo(1);
        assertThat(traffic.inputTokens())
                .isEqualTo(answer.at("/usage/prompt_tokens").asLong());
        assertThat(traffic.outputTokens())
                .isEqualTo(answer.at("/usage/completion_tokens").asLong());
    }

    @Test
    void shouldStreamChunksWithUsageAtTheEnd() throws Exception {
        List<String> lines = Asking.chat(provider, STREAM)
                .body()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .toList();

        assertThat(lines).hasSizeGreaterThan(4).last().isEqualTo("data: [DONE]");
        JsonNode usage = Asking.json(lines.get(lines.size() - 2).substring(6));
        assertThat(usage.at("/usage/completion_tokens").asLong()).isPositive();
        assertThat(usage.path("choices")).isEmpty();
    }

    @Test
    void shouldKeepTheBoundOfTheAnswer() throws Exception {
        JsonNode answer = Asking.json(Asking.chat(provider, HELLO.replace("{\"model\"", "{\"max_tokens\":3,\"model\""))
                .body());

        assertThat(answer.at("/usage/completion_tokens").asLong()).isLessThanOrEqualTo(3);
        assertThat(answer.at("/choices/0/finish_reason").asText()).isEqualTo("length");
    }

    @ParameterizedTest
    @CsvSource({
        "RATE_LIMITED, 429",
        "SERVER_ERROR, 500",
        "UNAVAILABLE, 503",
        "BAD_REQUEST, 400",
        "BAD_KEY, 401",
        "NO_MODEL, 404"
    })
    void shouldRefuseAsToldAndOnlyOnce(Fault fault, int status) throws Exception {
        provider.next(Behaviour.of(fault));

        HttpResponse<String> refused = Asking.chat(provider, HELLO);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(Asking.json(refused.body()).at("/error/message").asText()).isNotEmpty();
        assertThat(Asking.chat(provider, HELLO).statusCode()).isEqualTo(200);
        assertThat(provider.traffic().requests()).isEqualTo(2);
    }

    @Test
    void shouldTellHowLongToWait() throws Exception {
        provider.next("sim-fast", Behaviour.rateLimited(Duration.ofSeconds(7)));

        HttpResponse<String> refused = Asking.chat(provider, HELLO);

        assertThat(refused.headers().firstValue("Retry-After")).hasValue("7");
    }

    @Test
    void shouldLetSoManyThroughAMinute() throws Exception {
        provider.rateLimit(2);

        List<Integer> statuses = List.of(
                Asking.chat(provider, HELLO).statusCode(),
                Asking.chat(provider, HELLO).statusCode(),
                Asking.chat(provider, HELLO).statusCode());

        assertThat(statuses).containsExactly(200, 200, 429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DISCONNECT", "CUT"})
    void shouldCutTheConnection(Fault fault) {
        provider.next(Behaviour.of(fault), Behaviour.of(fault), Behaviour.of(fault));

        assertThatThrownBy(() -> Asking.chat(provider, HELLO)).isInstanceOf(IOException.class);

        await().until(() -> provider.traffic().open() == 0);
        assertThat(provider.traffic().abandoned()).isPositive();
    }

    @Test
    void shouldAnswerWithHalfAJsonDocument() throws Exception {
        provider.next(Behaviour.of(Fault.HALF_BODY));

        HttpResponse<String> half = Asking.chat(provider, HELLO);

        assertThat(half.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> Asking.json(half.body())).isInstanceOf(IOException.class);
    }

    @Test
    void shouldLeaveTheUsageOut() throws Exception {
        provider.next(Behaviour.of(Fault.NO_USAGE), Behaviour.of(Fault.NO_USAGE));

        assertThat(Asking.json(Asking.chat(provider, HELLO).body()).has("usage"))
                .isFalse();
        assertThat(Asking.chat(provider, STREAM).body()).doesNotContain("usage").endsWith("[DONE]\n\n");
    }

    @Test
    void shouldHoldManySlowRequestsAtOnce() throws Exception {
        provider.always(Behaviour.slow(Duration.ofMillis(1_500)));

        List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, 256)
                .mapToObj(i -> Asking.later(provider, HELLO))
                .toList();

        await().atMost(Duration.ofSeconds(20)).until(() -> provider.traffic().requests() == 256);
        assertThat(asked)
                .allSatisfy(answer -> assertThat(answer.get().statusCode()).isEqualTo(200));
    }

    @Test
    void shouldSeeAClientThatHangsUp() {
        provider.always(Behaviour.HONEST.withTokenDelay(Duration.ofSeconds(30)));
        CompletableFuture<HttpResponse<String>> asked = Asking.later(provider, STREAM);
        await().until(() -> provider.traffic().open() == 1);

        asked.cancel(true);

        await().until(() -> provider.traffic().open() == 0);
        assertThat(provider.traffic().abandoned()).isEqualTo(1);
    }

    @Test
    void shouldAskForAKeyAndTellWhatCame() throws Exception {
        provider.requireKey("k-2");

        assertThat(Asking.chat(provider, HELLO).statusCode()).isEqualTo(401);

        Seen seen = provider.seen().get(0);
        assertThat(seen.authorization()).isEqualTo("Bearer k-1");
        assertThat(seen.toString()).doesNotContain("k-1");
    }

    @Test
    void shouldBeToldHowToBehaveByHttp() throws Exception {
        HttpResponse<String> told = Asking.put(provider, """
                {"model":"sim-fast","fault":"server-error"}""");

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(Asking.chat(provider, HELLO).statusCode()).isEqualTo(500);
        assertThat(Asking.put(provider, "{\"fault\":\"mood\"}").body()).contains("rate-limited");
    }

    @Test
    void shouldEmbedAlikeTextsAlike() throws Exception {
        JsonNode data = Asking.json(Asking.embeddings(provider, """
                {"model":"sim-embeddings","input":["the budget of the pilot","budget for the pilot","en katt"]}""").body()).path("data");

        assertThat(dot(data, 0, 1)).isGreaterThan(dot(data, 0, 2));
    }

    @Test
    void shouldSayThatItsPortIsTaken() {
        assertThatThrownBy(() -> SimulatedProvider.start(provider.port())).isInstanceOf(PortTakenException.class);
    }

    private static double dot(JsonNode data, int one, int other) {
        JsonNode a = data.path(one).path("embedding");
        JsonNode b = data.path(other).path("embedding");
        return IntStream.range(0, a.size())
                .mapToDouble(i -> a.get(i).asDouble() * b.get(i).asDouble())
                .sum();
    }
}

package se.superkoncis.router.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tokens;
import se.superkoncis.testsupport.TopicReader;

/** Money at the gateway: every surface is counted, a cap makes it cheaper, and whoever hangs up leaves nothing open. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "router"))
@TestProfile(GatewayResource.Profile.class)
class GatewayBooksTest {

    private static final String CHAT = "/v1/chat/completions";
    private static final String MANY = ",\"max_tokens\":8192";

    private final String tenant = "books-" + UUID.randomUUID();

    @Inject
    FlagsClient flags;

    @BeforeEach
    void providerIsWell() throws Exception {
        new Stand(flags).live();
        Stand.provider("none", "");
    }

    @Test
    void shouldCountEverySurface() throws Exception {
        // Given
        String meeting = "m-" + UUID.randomUUID();
        String[] headers = {"X-Superkoncis-Tenant", tenant, "X-Superkoncis-Meeting", meeting};
        // When
        HttpResponse<String> whole = Stand.send("service", CHAT, null, Stand.chat("fast", ""), headers);
        HttpResponse<String> stream =
                Stand.send("service", CHAT, null, Stand.chat("fast", ",\"stream\":true"), headers);
        HttpResponse<String> vectors =
                Stand.send("service", "/v1/embeddings", null, "{\"model\":\"fast\",\"input\":\"piloten\"}", headers);
        // Then
        assertThat(List.of(whole.statusCode(), stream.statusCode(), vectors.statusCode()))
                .containsOnly(200);
        assertThat(Stand.attempts(tenant))
                .containsExactly(
                        "SETTLED chat fast REPORTED", "SETTLED chat fast REPORTED", "SETTLED embeddings fast REPORTED");
        try (TopicReader reader = TopicReader.of("cost.events.v1")) {
            List<CostIncurred> rows = reader.untilOfKey(meeting, 3).stream()
                    .filter(record -> record.type().endsWith("cost.incurred.v1"))
                    .map(record -> record.data(CostIncurred.class))
                    .toList();
            assertThat(rows).extracting(CostIncurred::subAccountId).containsOnly(tenant);
        }
        assertThat(Stand.header(whole))
                .containsEntry("x-superkoncis-tier", "fast")
                .containsEntry("x-superkoncis-deployment", "sim-fast");
        assertThat(Stand.header(whole).get("x-superkoncis-cost-sek")).isNotEqualTo("0.000000");
    }

    @Test
    void shouldLetACheaperTierAnswerAtTheCap() throws Exception {
        // Given
        new Stand(flags).tenantBudget(tenant, "0.3");
        // When
        HttpResponse<String> answer = Stand.post(CHAT, tenant, Stand.chat("deep", MANY));
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Stand.header(answer))
                .containsEntry("x-superkoncis-tier", "fast")
                .containsEntry("x-superkoncis-route-reason", "MODE_LIVE_ASKED_DEEP_DEEP_TENANT_BUDGET");
    }

    @Test
    void shouldQuoteWhenNothingIsLeftAndNeverAnswerWithAnError() throws Exception {
        // Given
        new Stand(flags).tenantBudget(tenant, "0.000001");
        // When
        HttpResponse<String> whole = Stand.post(CHAT, tenant, Stand.chat("deep", ""));
        HttpResponse<String> stream = Stand.post(
                CHAT, tenant, Stand.chat("deep", ",\"stream\":true,\"stream_options\":{\"include_usage\":true}"));
        // Then
        JsonNode answer = Stand.json(whole.body());
        assertThat(answer.at("/choices/0/message/content").asText())
                .startsWith("Ingen språkmodell")
                .contains("3 mars");
        assertThat(answer.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
        assertThat(answer.at("/usage/total_tokens").asInt()).isZero();
        assertThat(Stand.header(whole)).containsEntry("x-superkoncis-tier", "extractive");
        List<JsonNode> chunks = chunks(stream.body());
        assertThat(chunks.get(chunks.size() - 1).at("/superkoncis/tier").asText())
                .isEqualTo("extractive");
        assertThat(stream.body()).endsWith("data: [DONE]\n\n");
        assertThat(Stand.charged(tenant)).isZero();
    }

    @Test
    void shouldTellWhatAnAnswerWithoutAModelHasCost() throws Exception {
        // Given
        new Stand(flags).tenantBudget(tenant, "0.000001");
        String meeting = "m-" + UUID.randomUUID();
        // When
        HttpResponse<String> answer = Stand.send(
                "service",
                CHAT,
                null,
                Stand.chat("deep", ""),
                "X-Superkoncis-Tenant",
                tenant,
                "X-Superkoncis-Meeting",
                meeting);
        // Then
        try (TopicReader reader = TopicReader.of("cost.events.v1")) {
            CostIncurred row = reader
                    .until(all -> TopicReader.ofKey(all, meeting).stream()
                            .anyMatch(r -> r.type().endsWith("cost.incurred.v1")))
                    .stream()
                    .filter(r -> meeting.equals(r.key()) && r.type().endsWith("cost.incurred.v1"))
                    .map(r -> r.data(CostIncurred.class))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.consumedUnit()).isEqualTo("CPU-Seconds");
            assertThat(row.tier()).isEqualTo("extractive");
            assertThat(row.task()).isEqualTo("chat");
            assertThat(row.subAccountId()).isEqualTo(tenant);
            assertThat(row.billedCost()).isEqualTo(Stand.header(answer).get("x-superkoncis-cost-sek"));
        }
    }

    @Test
    void shouldLetTheNextTierAnswerWhenEveryDeploymentFailed() throws Exception {
        // Given
        Stand.provider("bad-request", ",\"model\":\"sim-deep\"");
        // When
        HttpResponse<String> answer = Stand.post(CHAT, tenant, Stand.chat("deep", ",\"stream\":true"));
        // Then
        assertThat(Stand.header(answer))
                .containsEntry("x-superkoncis-tier", "fast")
                .containsEntry("x-superkoncis-route-reason", "MODE_LIVE_ASKED_DEEP_DEEP_REFUSED_BY_PROVIDER");
        Stand.provider("none", ",\"model\":\"sim-deep\"");
    }

    @Test
    void shouldCountAStreamWithoutUsageAndHideUsageFromWhoDidNotAsk() throws Exception {
        // Given
        Stand.provider("no-usage", "");
        // When
        HttpResponse<String> asked = Stand.post(
                CHAT, tenant, Stand.chat("fast", ",\"stream\":true,\"stream_options\":{\"include_usage\":true}"));
        Stand.provider("none", "");
        HttpResponse<String> unasked = Stand.post(CHAT, tenant, Stand.chat("fast", ",\"stream\":true"));
        // Then
        List<JsonNode> chunks = chunks(asked.body());
        JsonNode last = chunks.get(chunks.size() - 1);
        assertThat(last.at("/usage/completion_tokens").asInt()).isPositive();
        assertThat(last.at("/superkoncis/costSek").asText()).isNotEqualTo("0.000000");
        assertThat(last.at("/superkoncis/deployment").asText()).isEqualTo("sim-fast");
        assertThat(unasked.body()).doesNotContain("usage").endsWith("data: [DONE]\n\n");
        assertThat(Stand.attempts(tenant)).containsExactly("SETTLED chat fast ESTIMATED", "SETTLED chat fast REPORTED");
    }

    @Test
    void shouldCancelAndChargeWhatWasUsedWhenTheClientLeavesInMidStream() throws Exception {
        // Given
        Stand.provider("none", ",\"tokenDelayMs\":100");
        long abandoned = Stand.traffic().get("abandoned").longValue();
        // When
        hangUpAfter("\"delta\":{\"content\":", Stand.chat("fast", ",\"stream\":true"));
        // Then
        await().untilAsserted(() -> assertThat(Stand.attempts(tenant)).containsExactly("SETTLED chat fast ESTIMATED"));
        await().until(() -> Stand.traffic().get("abandoned").longValue() > abandoned);
        assertThat(Stand.charged(tenant)).isPositive();
        Stand.provider("none", "");
    }

    @Test
    void shouldLeaveNoReservationOpenWhenTheClientLeavesWhileNothingComes() throws Exception {
        // Given
        Stand.provider("hang", "");
        // When the first keep-alive came, before any chunk
        hangUpAfter(": keep-alive", Stand.chat("fast", ",\"stream\":true"));
        // Then
        await().until(() -> {
            List<String> attempts = Stand.attempts(tenant);
            return attempts.size() == 1 && !attempts.get(0).startsWith("OPEN");
        });
        Stand.provider("none", "");
    }

    @Test
    void shouldCutOffAClientThatDoesNotReadAndChargeWhatWasUsed() throws Exception {
        // Given an answer of more than a megabyte on the wire
        String words = "word ".repeat(6_400);
        String body = Stand.chat(
                "fast",
                MANY
                        + ",\"stream\":true,\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"x\",\"schema\":{\"const\":\""
                        + words + "\"}}}");
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4_096);
            socket.connect(new InetSocketAddress(
                    Stand.uri(CHAT).getHost(), Stand.uri(CHAT).getPort()));
            // When it asks and reads nothing
            send(socket, body);
            // Then
            await().untilAsserted(
                            () -> assertThat(Stand.attempts(tenant)).containsExactly("SETTLED chat fast ESTIMATED"));
            assertThat(Stand.charged(tenant)).isPositive();
            assertThat(readAll(socket)).isLessThan(1_000_000);
        }
    }

    @Test
    void shouldEndAStreamWhoseProviderBreaksOffWithAnErrorChunk() throws Exception {
        // Given
        Stand.provider("cut", "");
        // When
        HttpResponse<String> answer = Stand.post(CHAT, tenant, Stand.chat("fast", ",\"stream\":true"));
        // Then
        List<JsonNode> chunks = chunks(answer.body());
        assertThat(chunks.get(chunks.size() - 1).at("/error/type").asText()).isEqualTo("server_error");
        assertThat(answer.body()).doesNotContain("[DONE]");
        assertThat(Stand.charged(tenant)).isPositive();
        Stand.provider("none", "");
    }

    @Test
    void shouldPayOnceForARequestThatIsRepeatedWithItsKey() throws Exception {
        // Given
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
        // When
        HttpResponse<String> first = Stand.post(CHAT, tenant, Stand.chat("fast", ""), key);
        HttpResponse<String> again = Stand.post(CHAT, tenant, Stand.chat("fast", ""), key);
        HttpResponse<String> other = Stand.post(CHAT, tenant, Stand.chat("deep", ""), key);
        HttpResponse<String> stranger = Stand.post(CHAT, tenant + "-b", Stand.chat("fast", ""), key);
        // Then
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(Stand.header(again)).containsEntry("x-superkoncis-replayed", "true");
        assertThat(Stand.attempts(tenant)).hasSize(1);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(Stand.header(stranger)).doesNotContainKey("x-superkoncis-replayed");
    }

    private static List<JsonNode> chunks(String body) throws IOException {
        List<JsonNode> chunks = new java.util.ArrayList<>();
        for (String line : body.split("\n")) {
            if (line.startsWith("data: ") && !line.equals("data: [DONE]")) {
                chunks.add(Stand.json(line.substring(6)));
            }
        }
        return chunks;
    }

    /** A client that reads up to a text and then closes the connection. */
    private void hangUpAfter(String text, String body) throws IOException {
        URI uri = Stand.uri(CHAT);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            send(socket, body);
            InputStream in = socket.getInputStream();
            StringBuilder read = new StringBuilder();
            while (!read.toString().contains(text)) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("ended before " + text + ": " + read);
                }
                read.append((char) next);
            }
        }
    }

    private void send(Socket socket, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head =
                "POST " + CHAT + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: "
                        + Tokens.bearer("member", tenant) + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(bytes);
    }

    /** Bytes until the other side ended the connection, in whatever way. */
    private static long readAll(Socket socket) {
        long bytes = 0;
        try {
            byte[] buffer = new byte[8_192];
            for (int read = 0; read >= 0; read = socket.getInputStream().read(buffer)) {
                bytes += read;
            }
        } catch (IOException reset) {
            return bytes;
        }
        return bytes;
    }
}

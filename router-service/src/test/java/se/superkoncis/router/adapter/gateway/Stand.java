package se.superkoncis.router.adapter.gateway;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import se.superkoncis.events.FlagState;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.testsupport.Events;
import se.superkoncis.testsupport.Tables;
import se.superkoncis.testsupport.Tokens;

/** What the gateway's tests have in common: a client, the provider's script, the flags, the books. */
final class Stand {

    static final ObjectMapper JSON = new ObjectMapper();
    static final String QUESTION = "Vi har bestämt att piloten startar den 3 mars. Vad återstår att göra i Malmö?";

    private static final AtomicLong REVISION = new AtomicLong(System.currentTimeMillis());
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final FlagsClient flags;

    Stand(FlagsClient flags) {
        this.flags = flags;
    }

    static URI uri(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    /** A chat of one message; {@code more} are further members, as {@code ,"stream":true}. */
    static String chat(String model, String more) {
        return "{\"model\":\"" + model + "\",\"messages\":[{\"role\":\"user\",\"content\":\"" + QUESTION + "\"}]" + more
                + "}";
    }

    static HttpResponse<String> post(String path, String tenant, String body, String... headers)
            throws IOException, InterruptedException {
        return send("member", path, tenant, body, headers);
    }

    static HttpResponse<String> send(String role, String path, String tenant, String body, String... headers)
            throws IOException, InterruptedException {
        return HTTP.send(request(role, path, tenant, body, headers), BodyHandlers.ofString());
    }

    static HttpRequest request(String role, String path, String tenant, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", Tokens.bearer(role, tenant))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }

    /** Tells the provider how to behave; {@code more} as {@code ,"latencyMs":5}. */
    static void provider(String fault, String more) throws IOException, InterruptedException {
        HttpResponse<String> told = HTTP.send(
                HttpRequest.newBuilder(simulate())
                        .PUT(BodyPublishers.ofString("{\"fault\":\"" + fault + "\"" + more + "}"))
                        .build(),
                BodyHandlers.ofString());
        if (told.statusCode() != 200) {
            throw new IOException(told.body());
        }
    }

    /** What the provider has seen: requests, open, abandoned, inputTokens, outputTokens. */
    static JsonNode traffic() throws IOException, InterruptedException {
        return json(HTTP.send(HttpRequest.newBuilder(simulate()).build(), BodyHandlers.ofString())
                .body());
    }

    private static URI simulate() {
        return URI.create(GatewayResource.provider()).resolve("/simulate");
    }

    void live() {
        setting("router.mode", null, "live");
        setting("router.default-tier", null, "fast");
        setting("degrade.active", null, "false");
    }

    void degraded() {
        setting("degrade.active", null, "true");
    }

    void tenantBudget(String tenant, String sek) {
        setting("router.budget-per-tenant", "tenant/" + tenant, sek);
    }

    private void setting(String key, String scope, String value) {
        ObjectNode document =
                JsonNodeFactory.instance.objectNode().put("key", key).put("scope", scope == null ? "platform" : scope);
        if (key.startsWith("degrade")) {
            document.put("value", Boolean.parseBoolean(value));
        } else {
            document.put("value", value);
        }
        String at = "setting/" + key + (scope == null ? "" : "@" + scope);
        long next = REVISION.incrementAndGet();
        Events.publish(Events.record(new FlagState(at, FlagState.Kind.SETTING, next, document)));
        await().until(() -> flags.revision() >= next);
    }

    /** An answer goes out before its charge is written; soon after, nothing is open. */
    private static void allWritten(String tenant) {
        await().until(() -> Tables.query(
                        "select attempt_id from router.model_attempt where tenant_id = ? and state = 'OPEN'", tenant)
                .isEmpty());
    }

    /** State of each attempt of the tenant, as {@code SETTLED chat fast REPORTED}. */
    static List<String> attempts(String tenant) {
        allWritten(tenant);
        return Tables.query(
                "select state || ' ' || task || ' ' || tier || ' ' || coalesce(cost_source, '-') from router.model_attempt"
                        + " where tenant_id = ? order by started_at",
                tenant);
    }

    /** What the books say that the tenant has been charged, in micro-SEK. */
    static long charged(String tenant) {
        allWritten(tenant);
        return Long.parseLong(Tables.query(
                        "select coalesce(sum(charged_micro_sek), 0) from router.model_attempt where tenant_id = ?",
                        tenant)
                .get(0));
    }

    static Map<String, String> header(HttpResponse<?> response) {
        Map<String, String> found = new java.util.HashMap<>();
        response.headers()
                .map()
                .forEach((name, values) -> found.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
        return found;
    }
}

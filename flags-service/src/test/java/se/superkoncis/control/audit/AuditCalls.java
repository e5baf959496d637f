package se.superkoncis.control.audit;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import se.superkoncis.events.AuditRecorded;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventJson;
import se.superkoncis.events.WireRecord;
import se.superkoncis.testsupport.Events;
import se.superkoncis.testsupport.Tokens;

/** Requests to the trail, and records of other services on its topic. */
final class AuditCalls {

    static final String AUDIT = "/api/agents/audit";
    private static final ObjectMapper JSON = EventJson.mapper();
    private static final CloudEvents CODEC = new CloudEvents();

    private AuditCalls() {}

    static RequestSpecification as(String role, String tenant) {
        return given().header("Authorization", Tokens.bearer(role, tenant)).contentType(ContentType.JSON);
    }

    static RequestSpecification admin() {
        return as("admin", null);
    }

    static RequestSpecification admin(Map<String, ?> body) {
        return admin().body(body);
    }

    static String id(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Entries of a subject, oldest first. */
    static List<JsonNode> entries(String subject) {
        String body = admin().queryParam("subject", subject)
                .queryParam("order", "asc")
                .get(AUDIT)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<JsonNode> entries = new ArrayList<>();
        json(body).path("items").forEach(entries::add);
        return entries;
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An act of decision-service. */
    static AuditRecorded act(String id, String subject, String tenant, String after, String reason) {
        return new AuditRecorded(
                id,
                Instant.parse("2026-11-25T09:30:00.000Z"),
                "asa@example.se",
                "decision.changed",
                subject,
                tenant,
                null,
                after == null ? null : json(after),
                reason);
    }

    static void tell(String source, String eventId, AuditRecorded act) {
        tell(source, eventId, act, data -> data);
    }

    static void tell(String source, String eventId, AuditRecorded act, UnaryOperator<String> bent) {
        Event<AuditRecorded> event = new Event<>(eventId, source, act.at(), act.target(), act.tenantId(), null, act);
        WireRecord wire = CODEC.encode(event);
        String data = bent.apply(new String(wire.value(), StandardCharsets.UTF_8));
        send(wire.key(), wire.headers(), data.getBytes(StandardCharsets.UTF_8));
    }

    static void send(String key, Map<String, String> headers, byte[] value) {
        Events.publish(new WireRecord("audit.v1", key, headers, value));
    }
}

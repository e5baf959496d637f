package se.superkoncis.control.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.superkoncis.control.rest.Api.FEATURES;
import static se.superkoncis.control.rest.Api.SETTINGS;
import static se.superkoncis.control.rest.Api.TENANTS;
import static se.superkoncis.control.rest.Api.admin;
import static se.superkoncis.control.rest.Api.as;
import static se.superkoncis.control.rest.Api.id;
import static se.superkoncis.control.rest.Api.newTag;

import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.EvaluationContext;
import dev.openfeature.sdk.FlagEvaluationDetails;
import dev.openfeature.sdk.ImmutableContext;
import dev.openfeature.sdk.OpenFeatureAPI;
import dev.openfeature.sdk.Value;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.flags.FlagSnapshot;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.flags.openfeature.FlagsProvider;
import se.superkoncis.testsupport.Stack;
import se.superkoncis.testsupport.StackResource;

/** In-process, OpenFeature provider and HTTP give the same answers to the same questions. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "flags"))
class OfrepAgreementTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final OpenFeatureAPI api = OpenFeatureAPI.createIsolated();
    private FlagsClient inProcess;
    private Client provider;

    private record Question(String key, String tenant, String meeting) {
        Map<String, Object> body() {
            Map<String, Object> context = new HashMap<>(Map.of("targetingKey", tenant));
            if (meeting != null) {
                context.put("meetingId", meeting);
            }
            return Map.of("context", context);
        }

        EvaluationContext context() {
            return meeting == null
                    ? new ImmutableContext(tenant)
                    : new ImmutableContext(tenant, Map.of(FlagsProvider.MEETING_ID, new Value(meeting)));
        }
    }

    /** What all three must agree on. */
    private record Answer(String value, String variant, String reason) {}

    @BeforeEach
    void subscribe() {
        inProcess = FlagsClient.builder()
                .bootstrapServers(Stack.kafka().bootstrapServers())
                .start();
        api.setProviderAndWait(new FlagsProvider(inProcess, PATIENCE));
        provider = api.getClient();
    }

    @AfterEach
    void close() {
        api.shutdown();
        inProcess.close();
    }

    @Test
    void shouldAgreeOnEveryVector() {
        // Given
        List<Question> questions = vectors();
        await().atMost(PATIENCE).until(() -> {
            int applied = as("service", null)
                    .body(questions.get(0).body())
                    .post("/ofrep/v1/evaluate/flags")
                    .path("metadata.revision");
            return inProcess.revision() == applied
                    && inProcess.snapshot().answer("agree.last", null, null).isPresent();
        });
        List<Answer> seen = new ArrayList<>();
        for (Question question : questions) {
            // When
            FlagSnapshot.Answer direct = inProcess
                    .snapshot()
                    .answer(question.key, question.tenant, question.meeting)
                    .orElseThrow();
            Answer expected = new Answer(
                    direct.value().asText(), direct.variant(), direct.reason().name());
            // Then
            assertThat(overHttp(question)).as(question.toString()).isEqualTo(expected);
            assertThat(throughProvider(question)).as(question.toString()).isEqualTo(expected);
            seen.add(expected);
        }
        assertThat(seen).extracting(Answer::reason).contains("SPLIT", "PILOT", "DEFAULT", "TARGETING_MATCH");
        assertThat(seen).extracting(Answer::value).contains("true", "false", "live", "shadow");
    }

    private List<Question> vectors() {
        String byTenant = id("split");
        String byMeeting = id("split");
        String tagged = id("tagged");
        String setting = "agree." + id("mode");
        feature(Map.of("id", byTenant, "percentage", 50, "audience", "EVERYONE"));
        feature(Map.of("id", byMeeting, "percentage", 30, "audience", "EVERYONE", "stickiness", "MEETING"));
        feature(Map.of("id", tagged, "percentage", 100, "pilotTenants", List.of("piloten")));
        String tag = newTag(60, tagged);
        List<Question> questions = new ArrayList<>();
        List<String> tenants = new ArrayList<>(List.of("piloten", "okänd kund å"));
        for (int i = 0; i < 8; i++) {
            String tenant = id("kund");
            admin(Map.of("id", tenant, "tags", List.of(tag)))
                    .post(TENANTS)
                    .then()
                    .statusCode(201);
            tenants.add(tenant);
        }
        setting(Map.of("key", setting, "value", "shadow"));
        setting(Map.of("key", setting, "scope", "tag/" + tag, "value", "live"));
        setting(Map.of("key", "agree.last", "value", 1));
        for (String tenant : tenants) {
            questions.add(new Question(byTenant, tenant, null));
            questions.add(new Question(tagged, tenant, null));
            questions.add(new Question(setting, tenant, null));
            for (int i = 0; i < 4; i++) {
                questions.add(new Question(byMeeting, tenant, "möte-" + i));
            }
        }
        return questions;
    }

    private static void feature(Map<String, Object> members) {
        Map<String, Object> body = new HashMap<>(members);
        body.put("enabled", true);
        admin(body).post(FEATURES).then().statusCode(201);
    }

    private static void setting(Map<String, Object> body) {
        admin(body).post(SETTINGS).then().statusCode(201);
    }

    private static Answer overHttp(Question question) {
        JsonPath answer = as("service", null)
                .body(question.body())
                .post("/ofrep/v1/evaluate/flags/" + question.key)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new Answer(answer.getString("value"), answer.getString("variant"), answer.getString("metadata.reason"));
    }

    private Answer throughProvider(Question question) {
        FlagEvaluationDetails<?> details = question.key.startsWith("agree.")
                ? provider.getStringDetails(question.key, "none", question.context())
                : provider.getBooleanDetails(question.key, false, question.context());
        return new Answer(String.valueOf(details.getValue()), details.getVariant(), details.getReason());
    }
}

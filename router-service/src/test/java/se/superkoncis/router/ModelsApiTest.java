package se.superkoncis.router;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.call.CallOutcome;
import se.superkoncis.router.domain.call.CallOutcome.Answered;
import se.superkoncis.router.domain.call.CallOutcome.Failed;
import se.superkoncis.router.domain.call.CallRequest;
import se.superkoncis.router.domain.call.ModelCalls;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.routing.RouterMode;
import se.superkoncis.router.domain.routing.Tier;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tokens;
import se.superkoncis.testsupport.TopicReader;

/** The real ledger, the real prices and a simulated provider together. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "router"))
@TestProfile(ModelProviders.Profile.class)
class ModelsApiTest {

    private static final String ADMIN_MODELS = "/api/admin/models";
    private static final String BODY = """
            {"max_tokens":200,"messages":[{"role":"user","content":"Vad bestämde vi?"}]}""";

    @Inject
    ModelCalls models;

    private final String meeting = "m-" + UUID.randomUUID();

    @Test
    void shouldAnswerAndWriteWhatItCost() {
        Answered answer = (Answered) call(Tier.FAST);

        assertThat(answer.body()).contains("Vad bestämde vi?");
        assertThat(answer.cost().amount()).isPositive();
        try (TopicReader costs = TopicReader.of("cost.events.v1")) {
            assertThat(costs.untilOfKey(meeting, 1)).isNotEmpty();
        }
    }

    @Test
    void shouldFailCheaplyWhenTheProviderIsDead() {
        Failed failed = (Failed) call(Tier.DEEP);

        assertThat(failed.errorClass()).isEqualTo("connection");
        assertThat(failed.cost().amount()).isZero();
    }

    @Test
    void shouldShowHowModelsAreToThoseWhoRunThePlatform() {
        call(Tier.DEEP);
        String deep = "data.tiers.find { it.tier == 'deep' }.deployments";

        String body = given().header("Authorization", Tokens.bearer("operator", null))
                .get(ADMIN_MODELS)
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("data.tiers.tier", hasItems("extractive", "fast", "deep"))
                .body("data.tiers.find { it.tier == 'fast' }.answeredBy", equalTo("model"))
                .body("data.tiers.find { it.tier == 'extractive' }.answeredBy", equalTo("embedded"))
                .body(deep + ".find { it.name == 'abroad' }.callable", equalTo(false))
                .body(deep + ".find { it.name == 'abroad' }.regionAllowed", equalTo(false))
                .body(deep + ".find { it.name == 'dead' }.lastError", equalTo("connection"))
                .body(deep + ".find { it.name == 'dead' }.priceKnown", equalTo(true))
                .extract()
                .asString();
        assertThat(body).doesNotContain(ModelProviders.KEY).doesNotContain("/v1");
    }

    @Test
    void shouldNotShowThemToOthers() {
        given().header("Authorization", Tokens.bearer("member", "acme"))
                .get(ADMIN_MODELS)
                .then()
                .statusCode(403);
        given().get(ADMIN_MODELS).then().statusCode(401);
    }

    @Test
    void shouldBeReadyWithADeadProvider() {
        call(Tier.DEEP);

        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'models' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'models' }.data.'model.abroad'", equalTo("not called"));
    }

    @Test
    void shouldMeasureCallsWithTheConventionsNames() {
        call(Tier.FAST);

        String metrics = given().get("/q/metrics").asString();

        assertThat(metrics)
                .contains("gen_ai_client_operation_duration_seconds_bucket")
                .contains("le=\"90.0\"", "le=\"120.0\"", "le=\"180.0\"")
                .contains("gen_ai_client_token_usage_token")
                .contains("superkoncis_model_cost_sek")
                .contains("superkoncis_model_breaker_open")
                .contains("superkoncis_model_calls_total")
                .doesNotContain(ModelProviders.KEY, "acme");
    }

    private CallOutcome call(Tier tier) {
        CallFacts facts = new CallFacts(
                UUID.randomUUID(),
                "chat",
                "acme",
                meeting,
                tier,
                RouterMode.LIVE,
                "MODE_LIVE",
                false,
                List.of(),
                true,
                1,
                null);
        long input = BODY.getBytes(StandardCharsets.UTF_8).length + 100;
        CallRequest request = new CallRequest(
                facts,
                new ModelRequest(ModelRequest.Kind.CHAT, BODY, input, 200),
                Clock.systemUTC().instant().plus(Duration.ofSeconds(20)));
        return models.call(request)
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }
}

package se.superkoncis.router.application.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.application.TestSettings;
import se.superkoncis.router.config.GatewaySettings;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.gateway.AskedModel;
import se.superkoncis.router.domain.gateway.Payer;
import se.superkoncis.router.domain.routing.RouterMode;
import se.superkoncis.router.domain.routing.RoutingFacts;
import se.superkoncis.router.domain.routing.Tier;

class AnswerChatTest {

    private static final String TEXT = "Vi har bestämt att piloten startar den 3 mars i Malmö.";

    private final ScriptedCalls calls = new ScriptedCalls();
    private final List<CallFacts> quoted = new CopyOnWriteArrayList<>();
    private RouterMode mode = RouterMode.LIVE;
    private boolean degraded;

    @Test
    void shouldAnswerWithTheTierThatWasAskedFor() {
        // Given
        calls.outcomes.add(ScriptedCalls.answered(120));
        // When
        ChatAnswer answer = answer(AskedModel.DEEP);
        // Then
        assertThat(answer).isInstanceOf(ChatAnswer.ByModel.class);
        assertThat(answer.told().tier()).isEqualTo(Tier.DEEP);
        assertThat(answer.told().reason()).isEqualTo("MODE_LIVE_ASKED_DEEP");
        assertThat(answer.told().cost()).isEqualTo(new MicroSek(120));
        assertThat(answer.told().deployment()).isEqualTo("sim");
        assertThat(calls.seen.get(0).facts().callId()).isEqualTo(answer.told().callId());
    }

    @ParameterizedTest
    @EnumSource(
            value = Refusal.class,
            names = {
                "MEETING_BUDGET",
                "TENANT_BUDGET",
                "MONTH_BUDGET",
                "PRICE_UNKNOWN",
                "REGION_NOT_ALLOWED",
                "NO_DEPLOYMENT"
            })
    void shouldLetACheaperTierAnswerAtTheCapAndSayWhy(Refusal refusal) {
        // Given
        calls.outcomes.add(ScriptedCalls.refused(refusal));
        calls.outcomes.add(ScriptedCalls.answered(7));
        // When
        ChatAnswer answer = answer(AskedModel.DEEP);
        // Then
        assertThat(answer.told().tier()).isEqualTo(Tier.FAST);
        assertThat(answer.told().reason()).isEqualTo("MODE_LIVE_ASKED_DEEP_DEEP_" + refusal);
        assertThat(calls.seen).extracting(call -> call.facts().tier()).containsExactly(Tier.DEEP, Tier.FAST);
        assertThat(calls.seen).extracting(call -> call.facts().callId()).doesNotHaveDuplicates();
        assertThat(calls.seen.get(1).facts().routeReason())
                .isEqualTo(answer.told().reason());
    }

    @Test
    void shouldQuoteAtOnceWhenTheLedgerIsAway() {
        // Given
        calls.outcomes.add(ScriptedCalls.refused(Refusal.LEDGER_AWAY));
        // When
        ChatAnswer answer = answer(AskedModel.DEEP);
        // Then
        assertThat(calls.seen).hasSize(1);
        assertThat(((ChatAnswer.Quotes) answer).quoted().text()).contains("piloten startar");
        assertThat(quoted)
                .extracting(CallFacts::callId)
                .containsExactly(answer.told().callId());
        assertThat(answer.told().reason()).endsWith("DEEP_LEDGER_AWAY");
    }

    @Test
    void shouldCountWhatEveryFailedTierCost() {
        // Given
        calls.outcomes.add(ScriptedCalls.failed("timeout", 40, false));
        calls.outcomes.add(ScriptedCalls.failed("server_error", 2, false));
        // When
        ChatAnswer answer = answer(AskedModel.DEEP);
        // Then
        assertThat(answer).isInstanceOf(ChatAnswer.Quotes.class);
        assertThat(answer.told().cost().amount()).isGreaterThanOrEqualTo(42);
        assertThat(answer.told().reason()).isEqualTo("MODE_LIVE_ASKED_DEEP_DEEP_TIMEOUT_FAST_SERVER_ERROR");
    }

    @Test
    void shouldCallNoModelWhileDegradedOrOff() {
        // Given
        degraded = true;
        // When
        ChatAnswer whileDegraded = answer(AskedModel.DEEP);
        degraded = false;
        mode = RouterMode.OFF;
        ChatAnswer whileOff = answer(AskedModel.FAST);
        // Then
        assertThat(calls.seen).isEmpty();
        assertThat(whileDegraded.told().reason()).isEqualTo("DEGRADED");
        assertThat(whileOff.told().reason()).isEqualTo("MODE_OFF");
    }

    @Test
    void shouldKeepToTheFastTierInAnEmergency() {
        // Given
        mode = RouterMode.EMERGENCY;
        calls.outcomes.add(ScriptedCalls.answered(1));
        // When
        ChatAnswer answer = answer(AskedModel.DEEP);
        // Then
        assertThat(answer.told().tier()).isEqualTo(Tier.FAST);
        assertThat(answer.told().reason()).isEqualTo("MODE_EMERGENCY");
    }

    @Test
    void shouldPassOverATierWithoutDeployments() {
        // Given
        calls.tiers.remove(Tier.DEEP);
        calls.outcomes.add(ScriptedCalls.answered(1));
        // When
        ChatAnswer answer = answer(AskedModel.DEEP);
        // Then
        assertThat(answer.told().tier()).isEqualTo(Tier.FAST);
        assertThat(answer.told().reason()).endsWith("_DEEP_NO_DEPLOYMENT");
    }

    @Test
    void shouldLetNobodyElseAnswerAStreamThatHasBegun() {
        // Given
        calls.chunks.add("{}");
        calls.outcomes.add(ScriptedCalls.failed("connection", 9, true));
        List<String> heard = new ArrayList<>();
        // When
        ChatAnswer answer = chat().stream(ask(AskedModel.DEEP), (told, json) -> heard.add(told.tier() + json))
                .toCompletableFuture()
                .join();
        // Then
        assertThat(heard).containsExactly("DEEP{}");
        assertThat(answer).isInstanceOf(ChatAnswer.Broken.class);
        assertThat(answer.told().cost()).isEqualTo(new MicroSek(9));
        assertThat(calls.seen).hasSize(1);
    }

    @Test
    void shouldTryNothingElseForAClientThatIsGone() {
        // Given
        calls.chunks.add("{}");
        // When
        ChatAnswer answer = chat().stream(ask(AskedModel.DEEP), (told, json) -> false)
                .toCompletableFuture()
                .join();
        // Then
        assertThat(answer).isInstanceOf(ChatAnswer.Broken.class);
        assertThat(calls.seen).hasSize(1);
    }

    private ChatAnswer answer(AskedModel model) {
        return chat().answer(ask(model)).toCompletableFuture().join();
    }

    private static GatewayAsk ask(AskedModel model) {
        return new GatewayAsk(
                new Payer("acme", "m-1", "chat"),
                model,
                new ModelRequest(ModelRequest.Kind.CHAT, "{}", 2, 10),
                List.of(TEXT),
                null);
    }

    private AnswerChat chat() {
        GatewaySettings settings = TestSettings.gateway(Map.of());
        GatewayRoutes routes = new GatewayRoutes(
                (tenant, meeting) ->
                        new RoutingFacts(mode, true, "TARGETING_MATCH", false, Tier.FAST, degraded, List.of(), 1),
                TestSettings.route(Map.of()));
        return new AnswerChat(
                calls,
                routes,
                new QuotingPool(settings, TestSettings.recap(Map.of()), Clock.systemUTC()),
                (facts, work) -> quoted.add(facts),
                settings,
                Clock.systemUTC());
    }
}

package se.superkoncis.router.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.superkoncis.router.adapter.model.Dialogues;
import se.superkoncis.router.application.writing.WriteRecap;
import se.superkoncis.router.config.RecapSettings;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;
import se.superkoncis.router.domain.routing.Considered;
import se.superkoncis.router.domain.routing.Route;
import se.superkoncis.router.domain.routing.RouterMode;
import se.superkoncis.router.domain.routing.Tier;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

class TellRecapTest {

    private static final Instant READY = Instant.parse("2026-11-30T09:00:00Z");
    private static final Transcript MEETING = meeting(
            "The release is late because the integration tests are slow.",
            "We decided to move the release to the fourteenth of May.",
            "I'll write the release notes by Friday, and the customers get them on Monday.");
    private static final String GOOD = """
            {"points":[{"section":"SETTLED","text":"The release moves to 14 May.","turns":[1]},
            {"section":"TOPIC","text":"The release is late because the integration tests are slow.","turns":[0]}]}""";
    private static final String HALF_BAD = """
            {"points":[{"section":"SETTLED","text":"The release moves to 14 May.","turns":[1]},
            {"section":"TOPIC","text":"The budget is 900 crowns.","turns":[0]}]}""";
    private static final String BAD = """
            {"points":[{"section":"SETTLED","text":"Carol pays 900 crowns.","turns":[1]}]}""";

    @Test
    void shouldShowWhatTheModelWrote() {
        // Given
        ScriptedModels models = new ScriptedModels(Tier.DEEP).answers(GOOD);
        // When
        TellRecap.Told told = tell(models, Tier.DEEP, MEETING, Map.of(), READY);
        // Then
        assertThat(told.byModel()).isTrue();
        assertThat(told.route()).isEqualTo(new Route(Tier.DEEP, "R"));
        assertThat(told.recap().text())
                .isEqualTo("Topics\nThe release is late because the integration tests are slow.\n\n"
                        + "Settled\nThe release moves to 14 May.");
        assertThat(told.spent().cost().amount()).isEqualTo(1_000);
        assertThat(models.seen()).hasSize(1);
        assertThat(models.seen().get(0).facts().task()).isEqualTo("recap");
        assertThat(models.seen().get(0).deadline()).isEqualTo(READY.plusSeconds(75));
    }

    @Test
    void shouldAskOnceMoreForWhatIsWrongAndNameIt() {
        // Given
        ScriptedModels models = new ScriptedModels(Tier.FAST).answers(HALF_BAD).answers(GOOD);
        // When
        TellRecap.Told told = tell(models, Tier.FAST, MEETING, Map.of(), READY);
        // Then
        assertThat(told.recap().points()).hasSize(2);
        assertThat(models.seen()).hasSize(2);
        assertThat(models.seen().get(1).facts().task()).isEqualTo("recap-repair");
        assertThat(models.seen().get(1).request().body()).contains("points[1]: the number 900 was not said");
        assertThat(told.spent().cost().amount()).isEqualTo(2_000);
        assertThat(models.seen().get(0).facts().callId())
                .isNotEqualTo(models.seen().get(1).facts().callId());
    }

    @Test
    void shouldDropWhatIsStillWrong() {
        // Given
        ScriptedModels models = new ScriptedModels(Tier.FAST).answers(HALF_BAD);
        // When
        TellRecap.Told told = tell(models, Tier.FAST, MEETING, Map.of(), READY);
        // Then
        assertThat(told.byModel()).isTrue();
        assertThat(told.recap().points()).extracting(p -> p.text()).containsExactly("The release moves to 14 May.");
    }

    @ParameterizedTest
    @CsvSource({"DEEP, DEEP", "FAST, FAST"})
    void shouldTellByTheEmbeddedEngineWhenTooLittleIsLeft(Tier tier, Tier shown) {
        // Given
        ScriptedModels models = new ScriptedModels(tier).answers(BAD);
        // When
        TellRecap.Told told = tell(models, tier, MEETING, Map.of(), READY);
        // Then
        assertThat(told.byModel()).isFalse();
        assertThat(told.route()).isEqualTo(new Route(shown, "R_MODEL_INVALID"));
        assertThat(told.notices()).containsExactly("MODEL_INVALID");
        assertThat(told.recap().points()).isNotEmpty();
        assertThat(told.spent().cost().amount()).isEqualTo(2_000);
        assertThat(Considered.deciding(told.steps()).orElseThrow().rule()).isEqualTo("ModelWritesTheRecap");
    }

    @Test
    void shouldTellByTheEmbeddedEngineWhenEveryProviderFails() {
        // Given
        ScriptedModels models = new ScriptedModels(Tier.DEEP).fails();
        // When
        TellRecap.Told told = tell(models, Tier.DEEP, MEETING, Map.of(), READY);
        // Then
        assertThat(told.route()).isEqualTo(new Route(Tier.DEEP, "R_MODEL_FAILED"));
        assertThat(told.recap().points()).isNotEmpty();
        assertThat(told.spent().cost().amount()).isEqualTo(500);
    }

    @Test
    void shouldNotBeginTheDeepEngineWhenTheTimeIsNearlyUp() {
        // Given
        ScriptedModels models = new ScriptedModels(Tier.DEEP).fails();
        // When the transcript came 65 s ago
        TellRecap.Told told = tell(models, Tier.DEEP, MEETING, Map.of(), READY.minusSeconds(65));
        // Then
        assertThat(told.route()).isEqualTo(new Route(Tier.FAST, "R_MODEL_FAILED"));
    }

    @ParameterizedTest
    @CsvSource({
        // refusal, tier, reason, models asked
        "MEETING_BUDGET, EXTRACTIVE, R_MEETING_BUDGET_MEETING_BUDGET, 2",
        "PRICE_UNKNOWN, EXTRACTIVE, R_PRICE_UNKNOWN_PRICE_UNKNOWN, 2",
        "LEDGER_AWAY, EXTRACTIVE, R_LEDGER_AWAY, 1",
        "DEADLINE, DEEP, R_DEADLINE, 1",
        "NO_DEPLOYMENT, DEEP, R_NO_DEPLOYMENT, 1",
    })
    void shouldAnswerWithSomethingCheaperWhenRefused(Refusal refusal, Tier tier, String reason, int asked) {
        // Given
        ScriptedModels models = new ScriptedModels(Tier.DEEP, Tier.FAST).refuses(refusal);
        // When
        TellRecap.Told told = tell(models, Tier.DEEP, MEETING, Map.of(), READY);
        // Then
        assertThat(told.route()).isEqualTo(new Route(tier, reason));
        assertThat(models.seen()).hasSize(asked);
        assertThat(told.recap().points()).isNotEmpty();
    }

    @Test
    void shouldLetACheaperModelAnswerAtTheCap() {
        // Given
        ScriptedModels models = new ScriptedModels(Tier.DEEP, Tier.FAST)
                .refuses(Refusal.MEETING_BUDGET)
                .answers(GOOD);
        // When
        TellRecap.Told told = tell(models, Tier.DEEP, MEETING, Map.of(), READY);
        // Then
        assertThat(told.byModel()).isTrue();
        assertThat(told.route()).isEqualTo(new Route(Tier.FAST, "R_MEETING_BUDGET"));
    }

    @Test
    void shouldNotWaitForACallThatNeverEnds() {
        // Given
        ScriptedModels models = new ScriptedModels(Tier.FAST).hangs();
        // When half a second is left before the reserve begins
        TellRecap.Told told = tell(models, Tier.FAST, MEETING, Map.of(), READY.minusMillis(74_500));
        // Then
        assertThat(told.route()).isEqualTo(new Route(Tier.FAST, "R_MODEL_FAILED"));
        assertThat(told.recap().points()).isNotEmpty();
    }

    @Test
    void shouldSplitALongMeetingAndBringItTogether() {
        // Given
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            said.add("The release of part " + (i + 10) + " is late because its integration tests are slow.");
        }
        ScriptedModels models = new ScriptedModels(Tier.FAST);
        for (int i = 0; i < 120; i++) {
            models.answers("{\"points\":[]}");
        }
        // When
        TellRecap.Told told = tell(
                models,
                Tier.FAST,
                meeting(said.toArray(String[]::new)),
                Map.of("router.recap.model.window-tokens", "500"),
                READY);
        // Then every window was asked, and one without points makes the whole unusable
        assertThat(models.seen()).hasSizeGreaterThan(10);
        assertThat(told.route().reason()).isEqualTo("R_MODEL_INVALID");
    }

    @Test
    void shouldNotAskAModelAboutAFewWords() {
        // Given
        ScriptedModels models = new ScriptedModels(Tier.FAST).answers(GOOD);
        // When
        TellRecap.Told told = tell(models, Tier.FAST, meeting("Okay, see you then."), Map.of(), READY);
        // Then
        assertThat(models.seen()).isEmpty();
        assertThat(told.route()).isEqualTo(new Route(Tier.FAST, "R"));
    }

    private static TellRecap.Told tell(
            ScriptedModels models, Tier tier, Transcript transcript, Map<String, String> properties, Instant readyAt) {
        Clock clock = Clock.fixed(READY, ZoneOffset.UTC);
        RecapSettings settings = TestSettings.recap(properties);
        TellRecap tell = new TellRecap(
                new RecapTiers(sentences -> Collections.nCopies(sentences.size(), new float[] {1, 0})),
                new WriteRecap(models, Dialogues.over(settings), settings, clock),
                models,
                new TierTimes(TestSettings.route(Map.of()), clock),
                settings,
                TestSettings.route(Map.of()),
                clock);
        CallFacts facts = new CallFacts(
                UUID.randomUUID(), "recap", "acme", "m", tier, RouterMode.LIVE, "R", false, List.of(), true, 1, null);
        return tell.tell(transcript, facts, new Route(tier, "R"), readyAt, Runnable::run)
                .toCompletableFuture()
                .join();
    }

    private static Transcript meeting(String... said) {
        List<Utterance> turns = new ArrayList<>();
        for (int i = 0; i < said.length; i++) {
            turns.add(new Utterance(i % 2 == 0 ? "Ann" : "Bob", null, said[i]));
        }
        return new Transcript("Release", "en", null, null, turns);
    }
}

package se.superkoncis.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Language;
import se.superkoncis.cli.text.Messages;
import se.superkoncis.cli.text.Problem;
import se.superkoncis.cli.transcript.Meeting;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventData;
import se.superkoncis.events.EventJson;
import se.superkoncis.events.MeetingDecisions;
import se.superkoncis.events.RecapReady;

class ResultTest {

    private static final Instant READY = Instant.parse("2026-11-24T09:30:00Z");

    private final Result result = new Result(played());

    @Test
    void shouldBeCompleteWhenRecapAndAllOfItsCostHaveCome() {
        // Given
        result.take(event("s-1", search(0, 0, "off")));

        // When
        result.take(event("c-1", cost("0.000010")));
        List<String> withoutRecap = result.missing();
        result.take(event("r-1", recap(1)));
        List<String> withHalfTheCost = result.missing();
        result.take(event("c-1", cost("0.000010")));
        boolean afterARepeatedRecord = result.complete();
        result.take(event("c-2", cost("0.000013")));

        // Then
        assertThat(withoutRecap).containsExactly("play.missing.recap");
        assertThat(withHalfTheCost).containsExactly("play.missing.cost");
        assertThat(afterARepeatedRecord).isFalse();
        assertThat(result.complete()).isTrue();
        assertThat(result.cost()).isEqualByComparingTo("0.000023");
        assertThat(result.latency()).hasValue(Duration.ofMillis(250));
    }

    @Test
    void shouldWaitForAsManyDecisionsAsTheSearchFoundAndForTheCard() {
        // Given
        result.take(event("c-1", cost("0.000023")));
        result.take(event("r-1", recap(1)));

        // When
        List<String> beforeTheSearch = result.missing();
        result.take(event("s-1", search(1, 1, "on")));
        result.take(event("d-1", decision(1)));
        result.take(event("d-1", decision(1)));
        result.take(event("a-old", action("a-old", 2)));
        List<String> withoutTheAction = result.missing();
        result.take(event("a-1", action("a-1", 1)));
        List<String> withoutTheCard = result.missing();
        result.take(event("k-1", card()));

        // Then
        assertThat(List.of(beforeTheSearch, withoutTheAction, withoutTheCard))
                .containsOnly(List.of("play.missing.decisions"));
        assertThat(result.complete()).isTrue();
        assertThat(printed(Language.SV))
                .containsPattern("1 Vi flyttar den 1 mars\\. +– saknas +mån 1 mars 2027 +90 %")
                .containsPattern("1 Boka bilen\\. +Bo \\* +– saknas")
                .contains("Beslutskortet är öppet: 0 av 1 beslut har både ansvarig och datum.");
    }

    @Test
    void shouldNotTakeTheRecapOfAnOlderTranscript() {
        // When
        result.take(event("r-0", recap(2)));

        // Then
        assertThat(result.recap()).isEmpty();
    }

    @Test
    void shouldPrintRecapCostAndTimeInTheLanguage() {
        // Given
        result.take(event("c-1", cost("0.000023")));
        result.take(event("r-1", recap(1)));
        result.take(event("s-1", search(0, 0, "off")));

        // Then
        assertThat(printed(Language.SV))
                .contains("Beslut")
                .contains("Vi flyttar.  [0:01]")
                .contains("0,000023 kr")
                .contains("0,25 s");
        assertThat(printed(Language.EN))
                .contains("Decided")
                .contains("SEK 0.000023")
                .contains("0.25 s");
    }

    @Test
    void shouldSayWhyATranscriptWasRefused() {
        // Given
        result.refused("HASH_MISMATCH: other bytes");

        // When
        String said = printed(Language.SV);

        // Then
        assertThat(said).contains("m-1 togs inte emot: HASH_MISMATCH: other bytes");
        assertThat(result.complete()).isTrue();
    }

    @Test
    void shouldSayThatAVersionIsAnsweredOnceWhenTheMeetingsIdWasChosen() {
        // When
        Problem problem =
                LateResults.ofChosenId(new Messages(Language.EN), result, 90, new StackFolder(Path.of("stack")));

        // Then
        assertThat(new Messages(Language.EN).get(problem.key(), problem.args()))
                .contains("m-1 (the recap on meeting.recaps.v1, the cost on cost.events.v1, the decisions on")
                .contains("--transcript-version 2");
    }

    private String printed(Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        ExitCode exit = new ResultPrinter(new Console(new Messages(language), stream, stream, Map.of())).print(result);
        assertThat(exit).isEqualTo(result.refusal().isPresent() ? ExitCode.FAILED : ExitCode.OK);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static PlayedMeeting played() {
        Meeting meeting = new Meeting(
                "m", null, "Flytt", "sv", null, null, List.of(), List.of(new Meeting.Turn("A", 1000, 2000, "x", null)));
        return PlayedMeeting.justEnded(meeting, "m-1", "demo", 1, Clock.systemUTC());
    }

    private static Event<?> event(String id, EventData data) {
        return new Event<>(id, "/test", READY.plusMillis(250), "m-1", "demo", null, data);
    }

    private static RecapReady recap(int version) {
        return read("""
                {"meetingId":"m-1","transcriptVersion":%d,"title":"Flytt","language":"sv",
                 "points":[{"section":"SETTLED","text":"Vi flyttar.","turns":[0]}],"text":"Vi flyttar.",
                 "tier":"fast","mode":"live","routeReason":"MODE_LIVE","costSek":"0.000023",
                 "transcriptReadyAt":"2026-11-24T09:30:00.000Z"}
                """.formatted(version), RecapReady.class);
    }

    private static CostIncurred cost(String sek) {
        return read("""
                {"BilledCost":"%1$s","EffectiveCost":"%1$s","ListCost":"%1$s","BillingCurrency":"SEK",
                 "ChargePeriodStart":"2026-11-24T09:30:00.000Z","ChargePeriodEnd":"2026-11-24T09:30:01.000Z",
                 "ChargeCategory":"Usage","ServiceName":"recap","ServiceCategory":"AI and Machine Learning",
                 "ProviderName":"superkoncis","ConsumedQuantity":"0.1","ConsumedUnit":"CPU-seconds","SkuId":"cpu",
                 "SkuMeter":"cpu","SubAccountId":"demo","x_MeetingId":"m-1","x_Task":"recap","x_CallId":"c",
                 "x_AttemptId":"a","x_Tier":"fast","x_RouterMode":"live","x_RouteReason":"MODE_LIVE",
                 "x_PriceCatalogVersion":"1"}
                """.formatted(sek), CostIncurred.class);
    }

    private static CostIncurred search(int decisions, int actions, String card) {
        return read("""
                {"BilledCost":"0.000000","EffectiveCost":"0.000000","ListCost":"0.000000","BillingCurrency":"SEK",
                 "ChargePeriodStart":"2026-11-24T09:30:00.000Z","ChargePeriodEnd":"2026-11-24T09:30:01.000Z",
                 "ChargeCategory":"Usage","ServiceName":"decisions","ServiceCategory":"AI and Machine Learning",
                 "ProviderName":"superkoncis","ConsumedQuantity":"0.1","ConsumedUnit":"CPU-seconds","SkuId":"cpu",
                 "SkuMeter":"cpu","SubAccountId":"demo","Tags":{"decisions":"%d","actions":"%d"},"x_MeetingId":"m-1",
                 "x_Task":"decisions","x_CallId":"s","x_AttemptId":"s-1","x_Tier":"embedded",
                 "x_Arms":[{"feature":"decision-close-card","arm":"%s","revision":7}]}
                """.formatted(decisions, actions, card), CostIncurred.class);
    }

    private static MeetingDecisions decision(int version) {
        return read("""
                {"id":"d-1","meetingId":"m-1","transcriptVersion":%d,"status":"FOUND","text":"Vi flyttar den 1 mars.",
                 "owner":{"state":"ASKED","turns":[]},"deadline":{"value":"2027-03-01","state":"STATED","turns":[0]},
                 "confidence":0.9,"turns":[0]}
                """.formatted(version), MeetingDecisions.DecisionRecorded.class);
    }

    private static MeetingDecisions action(String id, int version) {
        return read("""
                {"id":"%s","meetingId":"m-1","transcriptVersion":%d,"status":"FOUND","text":"Boka bilen.",
                 "owner":{"value":"Bo","state":"INFERRED","turns":[0]},"deadline":{"state":"ASKED","turns":[]},
                 "confidence":0.8,"turns":[0]}
                """.formatted(id, version), MeetingDecisions.ActionRecorded.class);
    }

    private static MeetingDecisions card() {
        return read("""
                {"cardId":"k-1","meetingId":"m-1","transcriptVersion":1,"decisions":1,"complete":0,"actions":1,
                 "missing":[{"itemId":"d-1","kind":"DECISION","text":"Vi flyttar den 1 mars.","fields":["owner"]}]}
                """, MeetingDecisions.CloseCardOpened.class);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}

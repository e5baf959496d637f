package se.superkoncis.router;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.events.MeetingLifecycle.Turn;
import se.superkoncis.events.RecapReady;
import se.superkoncis.events.RecapShadowed;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.router.application.ScriptedModels;
import se.superkoncis.router.domain.routing.Tier;
import se.superkoncis.testsupport.Events;
import se.superkoncis.testsupport.StackResource;
import se.superkoncis.testsupport.Tables;
import se.superkoncis.testsupport.Tokens;
import se.superkoncis.testsupport.TopicReader;
import se.superkoncis.testsupport.TopicRecord;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "router"))
class ModesTest {

    private static final List<Turn> TURNS = List.of(
            new Turn("Eva", 0, 9_000, "Leveransen av portalen är försenad för att testerna inte är klara än."),
            new Turn("Kim", 9_000, 15_000, "Vi beslutar att flytta leveransen till den femtonde juni."),
            new Turn(
                    "Eva",
                    15_000,
                    21_000,
                    "Sara skickar den nya planen till kunden på fredag, och vi ses igen på måndag."),
            new Turn("Kim", 21_000, 25_000, "Vad gör vi med licenserna? Det vet ingen ännu, vi återkommer om det."));
    private static final String WRITTEN = """
            {"points":[{"section":"SETTLED","text":"Leveransen flyttas till den 15 juni.","turns":[1]},
            {"section":"ACTIONS","text":"Sara skickar den nya planen till kunden på fredag.","turns":[2]}]}""";

    private final String id = "mode-" + UUID.randomUUID();
    private final Events meeting = Events.meeting(id, "acme");

    @Inject
    FlagsClient flags;

    private FlagTopic topic;

    @BeforeEach
    void routerIsLive() {
        // Other classes' resources configure deployments for the whole module; here each test says what it wants.
        SwitchedModels.use(new ScriptedModels());
        topic = new FlagTopic(flags);
        topic.reset();
    }

    @AfterEach
    void leaveItAsItWas() {
        SwitchedModels.use(null);
        topic.reset();
    }

    @Test
    void shouldKeepTheModeThatAMeetingBeganWith() {
        // Given
        Events.publish(meeting.transcriptReady(1, TURNS));
        recaps(1);
        topic.setting("router.mode", "shadow");
        // When
        Events.publish(meeting.transcriptReady(2, TURNS));
        // Then
        RecapReady second = recaps(2).get(1).data(RecapReady.class);
        assertThat(second.tier()).isEqualTo("fast");
        assertThat(second.mode()).isEqualTo("live");
        assertThat(second.routeReason()).isEqualTo("PINNED_MODE_LIVE");
    }

    @Test
    void shouldLetAKillAnEmergencyAndADegradedPlatformBeatThePin() {
        // Given
        topic.setting("router.default-tier", "deep");
        Events.publish(meeting.transcriptReady(1, TURNS));
        recaps(1);
        // When
        topic.killed(true);
        Events.publish(meeting.transcriptReady(2, TURNS));
        recaps(2);
        topic.killed(false);
        topic.setting("degrade.active", true);
        Events.publish(meeting.transcriptReady(3, TURNS));
        recaps(3);
        topic.setting("degrade.active", false);
        topic.setting("router.mode", "emergency");
        Events.publish(meeting.transcriptReady(4, TURNS));
        recaps(4);
        topic.setting("router.mode", "live");
        Events.publish(meeting.transcriptReady(5, TURNS));
        // Then
        assertThat(recaps(5))
                .extracting(r -> r.data(RecapReady.class).routeReason())
                .containsExactly(
                        "MODE_LIVE_DEFAULT_DEEP",
                        "ROUTER_KILLED",
                        "DEGRADED",
                        "MODE_EMERGENCY",
                        "MODE_LIVE_DEFAULT_DEEP");
    }

    @Test
    void shouldExplainARouteToThoseWhoMaySeeTheRecap() {
        // Given
        topic.setting("router.default-tier", "deep");
        topic.setting("router.deep-percentage", 0);
        Events.publish(meeting.transcriptReady(1, TURNS));
        recaps(1);
        // Then
        String path = "/api/meetings/" + id + "/route";
        given().header("Authorization", Tokens.bearer("member", "acme"))
                .get(path)
                .then()
                .statusCode(200)
                .body("tier", equalTo("fast"))
                .body("routeReason", equalTo("MODE_LIVE_DEFAULT_DEEP_DEEP_STOPPED"))
                .body("decidedBy", equalTo("StoppedDeepComesBackInSteps"))
                .body(
                        "rules.name",
                        hasItems("KilledRouterMakesNoModelCall", "LiveGetsTheTiers", "PromiseLeavesTheTime"))
                .body("rules.verdict", hasItems("PASSED", "DECIDED", "LOWERED"))
                .body("rules.facts.'router.deep-percentage'", hasItem("0"));
        given().header("Authorization", Tokens.bearer("member", "someone-else"))
                .get(path)
                .then()
                .statusCode(404);
        given().header("Authorization", Tokens.bearer("analyst", null))
                .get(path)
                .then()
                .statusCode(403);
        given().get(path).then().statusCode(401);
    }

    @Test
    void shouldTryTheCandidateUnseenInTheShadow() {
        // Given
        topic.setting("router.mode", "shadow");
        // When
        Events.publish(meeting.transcriptReady(1, TURNS));
        // Then
        RecapReady shown = recaps(1).get(0).data(RecapReady.class);
        assertThat(shown.tier()).isEqualTo("extractive");
        RecapShadowed shadow = shadows(1).get(0).data(RecapShadowed.class);
        assertThat(shadow.tier()).isEqualTo("fast");
        assertThat(shadow.shownTier()).isEqualTo("extractive");
        assertThat(shadow.mode()).isEqualTo("shadow");
        assertThat(shadow.verdict()).isEqualTo("PASS");
        assertThat(shadow.agreement()).isBetween(0.15, 1.0);
        assertThat(read("cost.events.v1", 2))
                .extracting(r -> r.data(CostIncurred.class))
                .filteredOn(row -> row.consumedUnit().equals("CPU-Seconds"))
                .extracting(CostIncurred::ofShadow)
                .containsExactlyInAnyOrder(false, true);
    }

    @Test
    void shouldTryNothingOnMeetingsOutsideTheSample() {
        // Given
        topic.setting("router.mode", "shadow");
        topic.setting("router.shadow-sampling", 0);
        // When
        Events.publish(meeting.transcriptReady(1, TURNS));
        // Then
        recaps(1);
        assertThat(Tables.query("select id from router.job where subject = ? and kind = 'recap-shadow'", id))
                .isEmpty();
    }

    @Test
    void shouldProbeAStoppedTierAlsoInAnEmergency() {
        // Given
        topic.setting("router.mode", "emergency");
        topic.setting("router.deep-percentage", 0);
        topic.setting("router.probe-percentage", 100);
        // When
        Events.publish(meeting.transcriptReady(1, TURNS));
        // Then
        assertThat(recaps(1).get(0).data(RecapReady.class).tier()).isEqualTo("fast");
        assertThat(shadows(1).get(0).data(RecapShadowed.class).tier()).isEqualTo("deep");
    }

    @Test
    void shouldShowWhatAModelWroteAndWhatItCost() {
        // Given
        SwitchedModels.use(new ScriptedModels(Tier.FAST).answers(WRITTEN));
        // When
        Events.publish(meeting.transcriptReady(1, TURNS));
        // Then
        RecapReady recap = recaps(1).get(0).data(RecapReady.class);
        assertThat(recap.points()).extracting(RecapReady.Point::text).contains("Leveransen flyttas till den 15 juni.");
        assertThat(recap.routeReason()).isEqualTo("MODE_LIVE");
        CostIncurred cpu = read("cost.events.v1", 1).get(0).data(CostIncurred.class);
        assertThat(micros(recap.costSek())).isEqualTo(micros(cpu.billedCost()) + 1_000);
    }

    @Test
    void shouldGiveEveryMeetingARecapWhenEveryProviderFails() {
        // Given
        SwitchedModels.use(new ScriptedModels(Tier.FAST, Tier.DEEP).fails());
        topic.setting("router.default-tier", "deep");
        // When
        for (int i = 0; i < 20; i++) {
            Events.publish(Events.meeting(id + "-" + i, "acme").transcriptReady(1, TURNS));
        }
        // Then
        try (TopicReader reader = TopicReader.of("meeting.recaps.v1")) {
            for (int i = 0; i < 20; i++) {
                RecapReady recap = reader.untilOfKey(id + "-" + i, 1).get(0).data(RecapReady.class);
                assertThat(recap.routeReason()).isEqualTo("MODE_LIVE_DEFAULT_DEEP_MODEL_FAILED");
                assertThat(recap.notices()).contains("MODEL_FAILED");
                assertThat(recap.points()).isNotEmpty();
            }
        }
    }

    @Test
    void shouldAskNoModelWhenTheRouterIsKilledOrThePlatformDegraded() {
        // Given
        ScriptedModels models = new ScriptedModels(Tier.FAST, Tier.DEEP).answers(WRITTEN);
        SwitchedModels.use(models);
        topic.setting("router.probe-percentage", 100);
        topic.setting("router.deep-percentage", 0);
        topic.killed(true);
        // When
        Events.publish(meeting.transcriptReady(1, TURNS));
        recaps(1);
        topic.killed(false);
        topic.setting("degrade.active", true);
        Events.publish(meeting.transcriptReady(2, TURNS));
        recaps(2);
        // Then
        assertThat(models.seen()).isEmpty();
        assertThat(Tables.query("select id from router.job where subject = ?", id))
                .isEmpty();
    }

    private static long micros(String sek) {
        return new java.math.BigDecimal(sek).movePointRight(6).longValueExact();
    }

    private List<TopicRecord> recaps(int count) {
        return read("meeting.recaps.v1", count);
    }

    private List<TopicRecord> shadows(int count) {
        return read("internal.shadows.v1", count);
    }

    private List<TopicRecord> read(String topicName, int count) {
        try (TopicReader reader = TopicReader.of(topicName)) {
            return reader.untilOfKey(id, count);
        }
    }
}

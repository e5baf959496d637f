package se.superkoncis.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.cli.stack.layout.PlatformService;
import se.superkoncis.cli.stack.process.ServiceProcess;
import se.superkoncis.embedded.provider.Behaviour;
import se.superkoncis.events.RecapReady;

/**
 * Money that is under way when an instance dies or is asked to stop, when two instances spend from one cap, and when the database is
 * stopped: every attempt ends once, no cap is passed, every meeting gets one recap, and the topic tells what the books say. One stack
 * for all; each test has a tenant of its own.
 */
class ModelsST {

    private static final int MEETINGS = 24;

    @TempDir
    static Path home;

    private static ModelsStack world;

    @BeforeAll
    static void startStack() {
        world = new ModelsStack(home);
    }

    @AfterAll
    static void stopStack() {
        if (world != null) {
            world.close();
        }
    }

    @BeforeEach
    void modelIsSlow() {
        world.provider.honest().always(Behaviour.slow(Duration.ofSeconds(2)));
    }

    @Test
    void shouldLoseNoSpendWhenTheRouterIsKilledInTheMiddleOfModelCalls() {
        // Given
        beginMeetings("killed");
        // When
        world.router().kill();
        world.stack.restart(PlatformService.ROUTER);
        // Then
        world.recaps("killed", MEETINGS);
        assertThat(world.assertThatTheBooksAgree("killed")).isPositive();
        assertThat(expired("killed"))
                .as("attempts that the killed instance left behind")
                .isPositive();
    }

    @Test
    void shouldEndWhatIsUnderWayWhenTheRouterIsAskedToStop() {
        // Given
        beginMeetings("stopped");
        // When
        world.router().stop();
        world.stack.restart(PlatformService.ROUTER);
        // Then
        world.recaps("stopped", MEETINGS);
        assertThat(world.assertThatTheBooksAgree("stopped")).isPositive();
        assertThat(expired("stopped")).as("attempts that nobody ended").isZero();
    }

    /** Two instances share a group and a ledger: N replicas are not N times the cap. */
    @Test
    void shouldKeepTwoRoutersWithinOneCapAndMakeEachRecapOnce() {
        // Given a cap for a few recaps, and two routers that have both spent from it
        world.publishMeetings("probe", 1);
        world.recaps("probe", 1);
        long worst = world.number("select max(worst_micro_sek) from router.model_attempt where tenant_id = ?", "probe");
        long cap = 5 * worst;
        world.capMonth("shared", cap);
        ServiceProcess second = world.secondRouter();
        for (ServiceProcess router : List.of(world.router(), second)) {
            assertThat(ModelsStack.header(world.chat(router, "shared"), "Tier")).isEqualTo("fast");
        }
        // When
        world.publishMeetings("shared", MEETINGS);
        List<RecapReady> recaps = world.recaps("shared", MEETINGS);
        // Then
        long charged = world.assertThatTheBooksAgree("shared");
        assertThat(charged).isPositive().isLessThanOrEqualTo(cap);
        assertThat(world.number("select sum(granted) from router.period_budget where tenant_id = ?", "shared"))
                .isLessThanOrEqualTo(cap);
        assertThat(world.number(
                        "select count(distinct instance) from router.model_attempt where tenant_id = ?", "shared"))
                .isEqualTo(2);
        assertThat(recaps)
                .as("recaps that the money was enough for, and those that it was not")
                .anyMatch(recap -> recap.notices().isEmpty())
                .anyMatch(recap -> recap.notices().contains("TENANT_BUDGET"));
        second.stop();
    }

    @Test
    void shouldCallNoModelWhileTheDatabaseIsStoppedAndGoOnWhenItIsBack() {
        // Given
        world.provider.honest();
        assertThat(ModelsStack.header(world.chat(world.router(), "dark"), "Tier"))
                .isEqualTo("fast");
        long charged = world.assertThatTheBooksAgree("dark");
        long calls = world.provider.traffic().requests();
        // When nobody can say what is left
        world.stack.database().stop();
        HttpResponse<String> meanwhile;
        try {
            meanwhile = world.chat(world.router(), "dark");
        } finally {
            world.stack.database().start();
        }
        // Then there is an answer that cost nothing
        assertThat(meanwhile.statusCode()).as(meanwhile.body()).isEqualTo(200);
        assertThat(ModelsStack.header(meanwhile, "Tier")).isEqualTo("extractive");
        assertThat(ModelsStack.header(meanwhile, "Route-Reason")).endsWith("LEDGER_AWAY");
        assertThat(world.provider.traffic().requests()).isEqualTo(calls);
        // And models are called again
        await().atMost(ModelsStack.PATIENCE)
                .until(() -> ModelsStack.header(world.chat(world.router(), "dark"), "Tier")
                        .equals("fast"));
        world.publishMeetings("dark", 3);
        assertThat(world.recaps("dark", 3))
                .allMatch(recap -> recap.notices().isEmpty())
                .extracting(RecapReady::tier)
                .containsOnly("fast");
        assertThat(world.assertThatTheBooksAgree("dark")).isGreaterThan(charged);
        assertThat(expired("dark")).isZero();
    }

    /** Returns in the middle of calls. */
    private static void beginMeetings(String tenant) {
        world.publishMeetings(tenant, MEETINGS);
        await().atMost(ModelsStack.PATIENCE)
                .until(() -> world.provider.traffic().open() >= 3);
    }

    private static long expired(String tenant) {
        return world.number(
                "select count(*) from router.model_attempt where state = 'EXPIRED' and tenant_id = ?", tenant);
    }
}

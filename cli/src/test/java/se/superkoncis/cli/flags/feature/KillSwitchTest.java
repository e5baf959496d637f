package se.superkoncis.cli.flags.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.cli.Run;
import se.superkoncis.cli.http.Installation;
import se.superkoncis.cli.http.ScriptedServer;

class KillSwitchTest {

    private static final String FEATURE = "GET /api/admin/features/model-router";
    private static final String NEWEST = "GET /api/admin/propagation?limit=1";
    private static final String ARRIVAL = "GET /api/admin/propagation?limit=1&cursor=42";

    @TempDir
    Path home;

    private ScriptedServer server;
    private Installation local;

    @BeforeEach
    void start() {
        server = ScriptedServer.start();
        local = Installation.of(server, home);
        server.data(FEATURE, feature(false, 17));
        server.data("POST /api/admin/features/model-router/kill", feature(true, 41));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldKillAndWaitUntilEveryInstanceAnswersFromIt() {
        // Given
        server.data(
                ARRIVAL,
                "[]",
                arrival(0, 12, "null", "\"a\",\"b\""),
                arrival(9, 12, "90", "\"a\",\"b\""),
                arrival(12, 12, "180", ""));

        // When
        Run run = local.run("flags", "kill", "model-router", "--reason", "fel i recap");

        // Then
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "✓ model-router is killed: off for everyone. Undo with superkoncis flags restore model-router",
                        "  12/12 instances, 180 ms");
        assertThat(run.err().lines()).containsExactly("  0/12 instances …", "  9/12 instances …");
        assertThat(server.writes()).hasSize(1);
        assertThat(server.writes().get(0).body()).isEqualTo("{\"reason\":\"fel i recap\"}");
    }

    @Test
    void shouldNameWhoIsBehindWhenItTakesTooLong() {
        // Given
        server.data(ARRIVAL, arrival(11, 12, "90", "\"router-2\""));

        // When
        Run run = local.run("flags", "kill", "model-router", "--timeout", "1");

        // Then
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("The change is made, but after 1 s these lack it: router-2.");
        assertThat(server.writes().get(0).body()).isEqualTo("{\"reason\":\"superkoncis flags kill model-router\"}");
    }

    @Test
    void shouldNotSayThatAKillFailedBecauseNobodyKnowsHowFarItHasCome() {
        // Given
        server.problem(ARRIVAL, 503, "unavailable", "The database does not answer.");

        // When
        Run run = local.run("flags", "kill", "model-router", "--timeout", "1");

        // Then
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("model-router is killed");
        assertThat(run.err()).contains("it is unknown how far it has come");
    }

    @Test
    void shouldNotWaitWhenToldSo() {
        // When
        Run run = local.run("flags", "kill", "model-router", "--no-wait");

        // Then
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("superkoncis flags watch");
        assertThat(server.seen()).noneMatch(s -> s.request().contains("propagation"));
    }

    @Test
    void shouldLeaveAloneWhatIsKilledAlready() {
        // Given
        server.anew(FEATURE).data(FEATURE, feature(true, 41));
        server.data(NEWEST, arrival(12, 12, "null", ""));
        server.data(ARRIVAL, arrival(12, 12, "null", ""));

        // When
        Run run = local.run("flags", "kill", "model-router");

        // Then
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("model-router is killed already (last changed by bo).")
                .contains("12/12");
        assertThat(server.writes()).isEmpty();
    }

    @Test
    void shouldRestoreAndSayThatItIsOffAllTheSame() {
        // Given
        server.anew(FEATURE).data(FEATURE, feature(true, 17));
        server.data(
                "POST /api/admin/features/model-router/restore",
                feature(false, 41).replace("\"enabled\":true", "\"enabled\":false"));
        server.data(ARRIVAL, "[{\"revision\":41,\"target\":\"feature/model-router\",\"applied\":0,\"total\":0}]");

        // When
        Run run = local.run("flags", "restore", "model-router");

        // Then
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("what held before holds again")
                .contains("off all the same")
                .contains("no instance runs");
    }

    @Test
    void shouldWriteOneLineOfJson() {
        // Given
        server.data(ARRIVAL, arrival(12, 12, "180", ""));

        // When
        Run run = local.run("flags", "kill", "model-router", "--json");

        // Then
        assertThat(run.out().strip())
                .isEqualTo("{\"feature\":\"model-router\",\"killed\":true,\"changed\":true,\"revision\":41,"
                        + "\"applied\":12,\"total\":12,\"maxMs\":180,\"behind\":[]}");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void shouldGiveTheNewestRevisionForWhatIsSoAlready() {
        // Given
        server.data(NEWEST, "[{\"revision\":58,\"target\":\"tag/canary\",\"applied\":2,\"total\":2}]");
        server.data(
                "GET /api/admin/propagation?limit=1&cursor=59",
                "[{\"revision\":58,\"target\":\"tag/canary\",\"applied\":2,\"total\":2}]");

        // When
        Run run = local.run("flags", "restore", "model-router", "--json");

        // Then
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().strip())
                .isEqualTo("{\"feature\":\"model-router\",\"killed\":false,\"changed\":false,\"revision\":58,"
                        + "\"applied\":2,\"total\":2,\"behind\":[]}");
        assertThat(server.writes()).isEmpty();
    }

    @Test
    void shouldSayWhoElseMustRestoreWhatReachesMoreThanHalf() {
        // Given
        server.anew(FEATURE).data(FEATURE, feature(true, 17));
        server.problem(
                "POST /api/admin/features/model-router/restore",
                409,
                "needs-second-person",
                "The wish of anna is kept.");

        // When
        Run run = local.run("flags", "restore", "model-router");

        // Then
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("superkoncis flags restore model-router").contains("The wish of anna is kept.");
    }

    @Test
    void shouldGuessWhichFeatureWasMeant() {
        // Given
        server.problem("GET /api/admin/features/model-rooter", 404, "unknown", "No feature has the id model-rooter.");
        server.problem("GET /api/admin/features/kaffe%20%C3%A5", 404, "unknown", "No feature has the id.");
        server.data("GET /api/admin/features?limit=500", "[{\"id\":\"doc-copilot-v1\"},{\"id\":\"model-router\"}]");

        // When
        Run near = local.run("flags", "kill", "model-rooter");
        Run far = local.run("flags", "kill", "kaffe å");

        // Then
        assertThat(near.err())
                .contains(
                        "no feature model-rooter. Did you mean model-router? There are: doc-copilot-v1, model-router");
        assertThat(far.err()).contains("no feature kaffe å. There are:").doesNotContain("Did you mean");
        assertThat(near.exit()).isEqualTo(2);
        assertThat(server.writes()).isEmpty();
    }

    @Test
    void shouldRefuseAWaitThatCannotBeBeforeAnythingIsDone() {
        assertThat(local.run("flags", "kill", "model-router", "--timeout", "0").exit())
                .isEqualTo(2);
        assertThat(local.run("flags", "kill", "model-router", "--reason", "x".repeat(501))
                        .err())
                .contains("at most 500");
        assertThat(server.seen()).isEmpty();
    }

    private static String feature(boolean killed, long revision) {
        return "{\"id\":\"model-router\",\"enabled\":true,\"killed\":" + killed + ",\"changedBy\":\"bo\",\"revision\":"
                + revision + "}";
    }

    private static String arrival(int applied, int total, String ms, String behind) {
        return "[{\"revision\":41,\"target\":\"feature/model-router\",\"at\":\"2026-11-25T09:30:00.000Z\",\"applied\":"
                + applied + ",\"total\":" + total + ",\"maxMs\":" + ms + ",\"behind\":[" + behind + "]}]";
    }
}

package se.superkoncis.cli.flags.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.cli.Run;
import se.superkoncis.cli.http.Installation;
import se.superkoncis.cli.http.ScriptedServer;

class EmergencyCommandTest {

    private static final String ALL = "GET /api/admin/emergency";
    private static final String IDLE = "{\"id\":\"rollback\",\"active\":false,\"since\":null,\"by\":null,"
            + "\"reason\":null,\"does\":[\"kills four features\",\"arms degrade mode\"]}";
    private static final String PULLED = "{\"id\":\"router\",\"active\":true,\"since\":\"2026-11-25T09:30:00Z\","
            + "\"by\":\"bo\",\"reason\":\"dyrt\",\"does\":[\"mode emergency\"]";

    @TempDir
    Path home;

    private ScriptedServer server;
    private Installation local;

    @BeforeEach
    void start() {
        server = ScriptedServer.start();
        local = Installation.of(server, home);
        server.data(ALL, "[" + IDLE + "," + PULLED + "}]");
        server.data("GET /api/admin/propagation?limit=1", "[{\"revision\":50,\"applied\":1,\"total\":3}]");
        server.data(
                "GET /api/admin/propagation?limit=1&cursor=51",
                "[{\"revision\":50,\"target\":\"setting/degrade.armed\",\"applied\":3,\"total\":3,\"maxMs\":77}]");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldShowTheBrakesAndTheirState() {
        // When
        Run run = local.run("flags", "emergency");

        // Then
        assertThat(run.out())
                .contains("rollback  ○ not pulled")
                .contains("  · kills four features")
                .containsPattern("router +● PULLED since .+2026.+ by bo: dyrt");
        assertThat(local.run("flags", "emergency", "--json").out().lines()).hasSize(2);
    }

    @Test
    void shouldPullABrakeSayWhatItChangedAndWaitUntilThatIsEverywhere() {
        // Given
        server.data(
                "POST /api/admin/emergency/rollback",
                "{\"id\":\"rollback\",\"active\":true,\"since\":\"2026-11-25T09:30:00Z\",\"by\":\"anna\",\"reason\":\"x\","
                        + "\"does\":[],\"changed\":[{\"target\":\"feature/model-router\",\"value\":false},"
                        + "{\"target\":\"setting/router.mode\",\"value\":\"emergency\"}]}");

        // When
        Run run = local.run("flags", "emergency", "rollback", "--reason", "fel beslut");

        // Then
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "✓ The emergency brake rollback is pulled:",
                        "  · feature/model-router = false",
                        "  · setting/router.mode = emergency",
                        "  Release it with superkoncis flags emergency rollback --undo",
                        "  3/3 instances, 77 ms");
        assertThat(server.writes().get(0).body()).isEqualTo("{\"reason\":\"fel beslut\"}");
    }

    @Test
    void shouldReleaseABrake() {
        // Given
        server.data(
                "POST /api/admin/emergency/router/undo",
                "{\"id\":\"router\",\"active\":false,\"changed\":[{\"target\":\"setting/router.mode\",\"value\":null}]}");

        // When
        Run run = local.run("flags", "emergency", "router", "--undo");

        // Then
        assertThat(run.out()).contains("router is released").contains("setting/router.mode = as before");
        assertThat(server.writes().get(0).body()).contains("superkoncis flags emergency router --undo");
    }

    @Test
    void shouldSayThatNothingWasToBeDone() {
        // Given
        server.data("POST /api/admin/emergency/router", PULLED + ",\"changed\":[]}");
        server.data("POST /api/admin/emergency/rollback/undo", "{\"id\":\"rollback\",\"active\":false,\"changed\":[]}");

        // When
        Run pulled = local.run("flags", "emergency", "router");
        Run released = local.run("flags", "emergency", "rollback", "--undo");

        // Then
        assertThat(pulled.out()).contains("router is pulled already").contains("by bo. Nothing is changed.");
        assertThat(released.out()).contains("rollback is not pulled. Nothing is changed.");
        assertThat(pulled.exit() + released.exit()).isZero();
    }

    @Test
    void shouldNameTheBrakesThereAre() {
        assertThat(local.run("flags", "emergency", "rolback").err())
                .contains("no emergency brake rolback. Did you mean rollback? There are: rollback, router");
        assertThat(local.run("flags", "emergency", "--undo").err()).contains("say which emergency brake");
        assertThat(server.writes()).isEmpty();
    }
}

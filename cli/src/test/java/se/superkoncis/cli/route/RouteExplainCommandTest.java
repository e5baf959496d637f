package se.superkoncis.cli.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.cli.Run;
import se.superkoncis.cli.http.Installation;
import se.superkoncis.cli.http.ScriptedServer;

class RouteExplainCommandTest {

    private static final String READY = "{\"tenantId\":\"acme\",\"meetingId\":\"möte 42\",\"transcriptVersion\":1,"
            + "\"status\":\"READY\",\"tier\":\"fast\",\"mode\":\"live\",\"costSek\":\"0.000120\","
            + "\"routeReason\":\"MODE_LIVE_DEFAULT_DEEP_DEEP_STEP\",\"decidedBy\":\"StoppedDeepComesBackInSteps\",\"rules\":["
            + "{\"name\":\"KilledRouterMakesNoModelCall\",\"verdict\":\"PASSED\",\"facts\":{\"stopped\":\"false\"}},"
            + "{\"name\":\"LiveGetsTheTiers\",\"verdict\":\"DECIDED\",\"tier\":\"deep\",\"code\":\"MODE_LIVE_DEFAULT_DEEP\","
            + "\"facts\":{\"mode\":\"live\"}},"
            + "{\"name\":\"StoppedDeepComesBackInSteps\",\"verdict\":\"LOWERED\",\"tier\":\"fast\",\"code\":\"DEEP_STEP\","
            + "\"facts\":{\"bucket\":\"51\",\"router.deep-percentage\":\"50\"}}]}";

    @TempDir
    Path home;

    private ScriptedServer server;
    private Installation local;

    @BeforeEach
    void start() {
        server = ScriptedServer.start();
        local = Installation.of(server, home);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldPrintTheAnswerAndEveryRule() {
        // Given
        server.json("GET /api/meetings/m%C3%B6te%2042/route?tenant=acme", 200, READY);
        // When
        Run run = local.run("route", "explain", "möte 42", "--tenant", "acme");
        // Then
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("Meeting möte 42, version 1 (acme): tier fast, MODE_LIVE_DEFAULT_DEEP_DEEP_STEP")
                .contains("Mode live, cost 0.000120 SEK", "Settled by StoppedDeepComesBackInSteps")
                .containsPattern("LiveGetsTheTiers +chose +deep +MODE_LIVE_DEFAULT_DEEP +mode live")
                .containsPattern(
                        "StoppedDeepComesBackInSteps +lowered +fast +DEEP_STEP +bucket 51, router.deep-percentage 50");
    }

    @Test
    void shouldWriteTheAnswerAsJson() {
        // Given
        server.json("GET /api/meetings/m/route?version=2", 200, READY);
        // When
        Run run = local.run("route", "explain", "m", "--transcript-version", "2", "--json");
        // Then
        assertThat(run.out().strip()).isEqualTo(READY);
    }

    @Test
    void shouldSayThatARecapIsNotReady() {
        // Given
        server.json("GET /api/meetings/m/route", 200, "{\"tenantId\":\"t\",\"meetingId\":\"m\",\"status\":\"OPEN\"}");
        // When
        Run run = local.run("route", "explain", "m");
        // Then
        assertThat(run.out()).contains("Meeting m has no recap yet (status OPEN).");
    }

    @Test
    void shouldPassOnTheServersAdvice() {
        // Given
        server.problem("GET /api/meetings/m/route", 409, "ambiguous-meeting", "Name the tenant with ?tenant=.");
        // When
        Run run = local.run("route", "explain", "m");
        // Then
        assertThat(run.exit()).isNotZero();
        assertThat(run.err()).contains("Name the tenant");
    }
}

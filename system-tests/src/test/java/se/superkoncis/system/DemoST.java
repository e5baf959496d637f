package se.superkoncis.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoST {

    @TempDir
    Path home;

    @Test
    void shouldTurnASampleMeetingIntoARecapWithItsCost() {
        // When
        CommandRun run = CommandRun.of(home, "demo", "--once", "--ports", "auto");
        // Then
        assertThat(run.exitCode()).as(run.seen()).isZero();
        assertThat(run.out()).contains("Beslut").containsPattern("0,0000\\d+[ \u00a0]kr");
        assertThat(run.out()).contains("http://localhost:").contains("/sign-in?code=");
        assertThat(home.resolve("demo")).doesNotExist();
    }

    @Test
    void shouldStillMakeARecapWhenTheRouterIsKilledByItsEnvironmentAndSpeakEnglish() {
        // When
        CommandRun run = CommandRun.of(
                home, Map.of("FEATURE_MODEL_ROUTER", "0"), "demo", "--once", "--ports", "auto", "--lang", "en");
        // Then
        assertThat(run.exitCode()).as(run.seen()).isZero();
        assertThat(run.out()).contains("Route:    extractive").contains("ENV_OVERRIDE");
        assertThat(run.out()).contains("Decided").containsPattern("SEK[ \u00a0]0\\.0000\\d+");
    }

    @Test
    void shouldSayWhichPortIsTakenAndWhichOptionChangesIt() throws Exception {
        try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            // When
            CommandRun run = CommandRun.of(home, "demo", "--once", "--port", Integer.toString(taken.getLocalPort()));
            // Then
            assertThat(run.exitCode()).isNotZero();
            assertThat(run.err())
                    .contains(Integer.toString(taken.getLocalPort()))
                    .contains("--port");
        }
    }
}

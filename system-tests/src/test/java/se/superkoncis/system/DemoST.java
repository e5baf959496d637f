package se.superkoncis.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoST {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"sv, Beslut", "en, Decided"})
    void shouldTurnASampleMeetingIntoARecapWithItsCost(String language, String heading) {
        // When
        CommandRun run = CommandRun.of(home, "demo", "--once", "--ports", "auto", "--lang", language);
        // Then
        assertThat(run.exitCode()).as(run.seen()).isZero();
        assertThat(run.out()).contains(heading);
        assertThat(run.out())
                .containsPattern(language.equals("sv") ? "0,0000\\d+[ \u00a0]kr" : "SEK[ \u00a0]0\\.0000\\d+");
        assertThat(run.out()).contains("http://localhost:").contains("/sign-in?code=");
        assertThat(home.resolve("demo")).doesNotExist();
    }

    @Test
    void shouldStillMakeARecapWhenTheRouterIsKilledByItsEnvironment() {
        // When
        CommandRun run = CommandRun.of(
                home, Map.of("FEATURE_MODEL_ROUTER", "0"), "demo", "--once", "--ports", "auto", "--lang", "en");
        // Then
        assertThat(run.exitCode()).as(run.seen()).isZero();
        assertThat(run.out()).contains("Route:    extractive").contains("ENV_OVERRIDE");
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

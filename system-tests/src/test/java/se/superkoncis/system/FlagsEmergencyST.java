package se.superkoncis.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Emergency brakes and the audit trail from the command line, against a real stack. */
@Order(Order.DEFAULT + 6)
@ExtendWith(ControlPlane.OfTheRun.class)
class FlagsEmergencyST {

    private static ControlPlane plane;

    @BeforeAll
    static void shareStack(ControlPlane shared) {
        plane = shared;
    }

    @Test
    void shouldPullAndReleaseABrakeEverywhere() {
        // When
        CommandRun pulled = run("flags", "emergency", "rollback", "--reason", "prov");
        CommandRun again = run("flags", "emergency", "rollback");
        CommandRun state = run("flags", "emergency");
        CommandRun meanwhile = run("flags", "explain", "model-router", "--tenant", "demo");
        CommandRun released = run("flags", "emergency", "rollback", "--undo");
        CommandRun after = run("flags", "explain", "model-router", "--tenant", "demo");
        // Then
        assertThat(pulled.exitCode()).as(pulled.seen()).isZero();
        assertThat(pulled.out()).contains("rollback is pulled").containsPattern("3/3 instances");
        assertThat(again.out()).contains("is pulled already").contains("by anna");
        assertThat(state.out()).containsPattern("rollback +● PULLED since .* by anna: prov");
        assertThat(meanwhile.out()).contains("OFF for demo (");
        assertThat(released.exitCode()).as(released.seen()).isZero();
        assertThat(released.out()).contains("rollback is released");
        assertThat(after.out()).doesNotContain("KILLED").doesNotContain("OVERRIDE");
    }

    @Test
    void shouldNameTheBrakesThereAre() {
        assertThat(run("flags", "emergency", "rolback").err())
                .contains("Did you mean rollback? There are: ")
                .contains("regwatch");
    }

    @Test
    void shouldTellWhoAndWhyOfEachChange() {
        // Given
        run("flags", "kill", "model-router");
        String json = run("flags", "restore", "model-router", "--json").out();
        String before = json.replaceAll("(?s).*\"revision\":(\\d+).*", "$1");
        // When
        run("flags", "kill", "model-router", "--reason", "fel i recap");
        CommandRun watched = run("flags", "watch", "--since", before, "--count", "1");
        run("flags", "restore", "model-router");
        // Then
        assertThat(watched.out())
                .contains("feature/model-router  killed false → true  anna: fel i recap")
                .contains("3/3");
    }

    @Test
    void shouldVerifyTheWholeTrail() {
        // Given
        run("flags", "kill", "doc-copilot-v1", "--reason", "prov");
        run("flags", "restore", "doc-copilot-v1");
        // Then
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            CommandRun verified = run("audit", "verify");
            assertThat(verified.exitCode()).as(verified.seen()).isZero();
            assertThat(verified.out())
                    .containsPattern("✓ \\d+ entries, unbroken")
                    .contains("is signed by the key");
        });
    }

    private static CommandRun run(String command, String... arguments) {
        return plane.run(command, arguments);
    }
}

package se.superkoncis.cli.flags.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.superkoncis.cli.Run;
import se.superkoncis.cli.http.Installation;
import se.superkoncis.cli.http.ScriptedServer;

class TagCommandsTest {

    private static final String TAG = "GET /api/admin/tenant-tags/canary";
    private static final String PATCH = "PATCH /api/admin/tenant-tags/canary";

    @TempDir
    Path home;

    private ScriptedServer server;
    private Installation local;

    @BeforeEach
    void start() {
        server = ScriptedServer.start();
        local = Installation.of(server, home);
        server.tagged(TAG, "\"7\"", tag(10, "\"model-router\"", 7));
        server.data("GET /api/admin/features?limit=500", "[{\"id\":\"model-router\"},{\"id\":\"regwatch-push\"}]");
        server.data(
                "GET /api/admin/propagation?limit=1&cursor=9",
                "[{\"revision\":8,\"target\":\"tag/canary\",\"applied\":3,\"total\":3,\"maxMs\":85}]");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldChangeTheShareOnlyIfNobodyWasFaster() {
        // Given
        server.data(PATCH, tag(50, "\"model-router\"", 8));

        // When
        Run run = local.run("flags", "tag", "set", "canary", "--percentage", "50", "--reason", "goda siffror");

        // Then
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines()).containsExactly("✓ Tag canary: 10% → 50%", "  3/3 instances, 85 ms");
        assertThat(server.writes()).hasSize(1);
        assertThat(server.writes().get(0).ifMatch()).isEqualTo("\"7\"");
        assertThat(server.writes().get(0).body()).isEqualTo("{\"reason\":\"goda siffror\",\"canaryPercentage\":50}");
    }

    @Test
    void shouldAddAndTakeOutFeaturesAndLeaveTheRest() {
        // Given
        server.data(PATCH, tag(10, "\"regwatch-push\"", 8));

        // When
        Run run = local.run(
                "flags", "tag", "set", "canary", "--add-feature", "regwatch-push", "--remove-feature", "model-router");

        // Then
        assertThat(run.out()).contains("✓ Tag canary: 10% +regwatch-push −model-router");
        assertThat(server.writes().get(0).body())
                .contains("\"features\":[\"regwatch-push\"]")
                .doesNotContain("Perc");
    }

    @Test
    void shouldSayWhoWasFasterAndChangeNothing() {
        // Given
        server.problem(PATCH, 412, "changed-meanwhile", "You have revision 7, it is at 8.");

        // When
        Run run = local.run("flags", "tag", "set", "canary", "--percentage", "50");

        // Then
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("somebody was faster: bo changed canary, which now has 10%")
                .contains("Run it again");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void shouldSayWhatTheSecondPersonHasToDo() {
        // Given
        server.problem(PATCH, 409, "needs-second-person", "The wish of anna is kept until tomorrow.");

        // When
        Run run = local.run("flags", "tag", "set", "canary", "--percentage", "60", "--add-feature", "regwatch-push");

        // Then
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("takes two admins")
                .contains("superkoncis flags tag set canary --percentage 60 --add-feature regwatch-push")
                .contains("The wish of anna is kept until tomorrow.");
    }

    @Test
    void shouldSendNothingWhenItIsSoAlready() {
        // Given
        server.data(
                "GET /api/admin/propagation?limit=1&cursor=8",
                "[{\"revision\":7,\"target\":\"tag/canary\",\"applied\":3,\"total\":3}]");

        // When
        Run run = local.run("flags", "tag", "set", "canary", "--percentage", "10", "--json");

        // Then
        assertThat(run.exit()).isZero();
        assertThat(run.out().strip())
                .isEqualTo("{\"tag\":\"canary\",\"changed\":false,\"revision\":7,\"canaryPercentageBefore\":10,"
                        + "\"canaryPercentage\":10,\"features\":[\"model-router\"],\"applied\":3,\"total\":3,"
                        + "\"behind\":[]}");
        assertThat(server.writes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
                    canary                                                   ¦ say what is to change
                    canary --percentage 101                                  ¦ --percentage 101: give a whole number
                    canary --percentage x                                    ¦ --percentage: the value "x" cannot be used
                    canary --feature a --add-feature b                       ¦ does not go with --add-feature
                    canary --add-feature a --remove-feature a                ¦ a is in both
                    canary --add-feature model-router,regwach-push           ¦ Did you mean regwatch-push?
                    canari --percentage 1                                    ¦ no tag canari. Did you mean canary?
                    """)
    void shouldRefuseWhatCannotBeMeant(String args, String expected) {
        // Given
        server.problem("GET /api/admin/tenant-tags/canari", 404, "unknown", "No tag.");
        server.data("GET /api/admin/tenant-tags?limit=500", "[{\"id\":\"beta\"},{\"id\":\"canary\"}]");

        // When
        Run run = local.run(("flags tag set " + args).split("\\s+"));

        // Then
        assertThat(run.err()).contains(expected);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(server.writes()).isEmpty();
    }

    @Test
    void shouldListTagsOfAllPages() {
        // Given
        server.json(
                "GET /api/admin/tenant-tags?limit=500",
                200,
                "{\"success\":true,\"data\":[" + tag(10, "\"model-router\"", 7) + "],\"nextCursor\":\"Y2E\"}");
        server.data("GET /api/admin/tenant-tags?limit=500&cursor=Y2E", "[{\"id\":\"pilot-a\"}]");

        // When
        Run run = local.run("flags", "tag", "list");
        Run json = local.run("flags", "tag", "list", "--json");

        // Then
        assertThat(run.out())
                .contains("canary       10%  model-router")
                .contains("by bo")
                .contains("pilot-a       0%  (no features)");
        assertThat(json.out().lines()).hasSize(2).first().asString().startsWith("{\"id\":\"canary\"");
    }

    private static String tag(int percentage, String features, long revision) {
        return "{\"id\":\"canary\",\"canaryPercentage\":" + percentage + ",\"features\":[" + features
                + "],\"changedBy\":\"bo\",\"updatedAt\":\"2026-11-25T09:30:00.000Z\",\"revision\":" + revision + "}";
    }
}

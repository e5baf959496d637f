package se.superkoncis.cli.flags.explain;

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

/** Buckets are the pinned ones of the design: {@code model-router:acme} is 28, {@code decision-close-card:möte-42} is 32. */
class ExplainCommandTest {

    private static final String PLANS = "GET /api/admin/plans?limit=500";

    @TempDir
    Path home;

    private ScriptedServer server;
    private Installation local;

    @BeforeEach
    void start() {
        server = ScriptedServer.start();
        local = Installation.of(server, home);
        server.data("GET /api/admin/tenants/acme", "{\"id\":\"acme\",\"tags\":[\"canary\"],\"revision\":3}");
        server.problem("GET /api/admin/tenants/acmee", 404, "unknown", "No tenant.");
        server.data("GET /api/admin/overrides?limit=500", "[]");
        server.data(PLANS, "[]");
        revisions(9, 9);
        tags(50);
        feature("model-router", "\"percentage\":100");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', nullValues = "-", textBlock = """
                    50  ¦ "percentage":100                                        ¦ ON ¦ SPLIT           ¦ model-router:acme → 28 ≤ 50: inside
                    50  ¦ "percentage":28                                         ¦ ON ¦ SPLIT           ¦ 28% = the smaller of the 50% of tag canary and the 28% of the feature
                    50  ¦ "percentage":27                                         ¦ OFF ¦ SPLIT          ¦ It comes on from 28% up
                    27  ¦ "percentage":100                                        ¦ OFF ¦ SPLIT          ¦ model-router:acme → 28 > 27: outside
                    100 ¦ "percentage":100                                        ¦ ON ¦ TARGETING_MATCH ¦ The tag canary opens it for its whole group
                    50  ¦ "percentage":100,"killed":true                          ¦ OFF ¦ KILLED         ¦ killed for everyone, whatever else says on (last changed by bo)
                    50  ¦ "percentage":100,"enabled":false                        ¦ OFF ¦ DISABLED       ¦ not enabled for anyone
                    50  ¦ "percentage":0,"pilotTenants":["acme"]                  ¦ ON ¦ PILOT           ¦ acme is a listed pilot
                    50  ¦ "percentage":0,"pilotTenants":["canary"]                ¦ ON ¦ PILOT           ¦ The tag canary, which acme has, is a listed pilot
                    0   ¦ "percentage":100,"audience":"EVERYONE"                  ¦ ON ¦ STATIC          ¦ for everyone, 100%
                    0   ¦ "percentage":30,"audience":"EVERYONE"                   ¦ ON ¦ SPLIT           ¦ 30% of everyone
                    """)
    void shouldSayWhatDecided(int tag, String feature, String answer, String reason, String sentence) {
        // Given
        tags(tag);
        feature("model-router", feature);

        // When
        Run run = local.run("flags", "explain", "model-router", "--tenant", "acme");

        // Then
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("model-router is " + answer + " for acme (" + reason + ")")
                .contains(sentence)
                .contains("Revision 9, on 2/3 instances");
    }

    @Test
    void shouldSayWhichOverrideDecidesAndLeaveOutOnesThatHaveEnded() {
        // Given
        server.anew("GET /api/admin/overrides?limit=500")
                .data(
                        "GET /api/admin/overrides?limit=500",
                        "[{\"id\":\"stopp\",\"target\":\"feature/model-router\",\"value\":false,\"cause\":\"larm\",\"by\":\"vakt\"},"
                                + "{\"id\":\"old\",\"target\":\"feature/model-router\",\"value\":false,"
                                + "\"expiresAt\":\"2020-01-01T00:00:00Z\"}]");

        // When
        Run run = local.run("flags", "explain", "model-router", "--tenant", "acme");

        // Then
        assertThat(run.out())
                .contains("OFF for acme (OVERRIDE)")
                .contains("stopp = false, by vakt, cause: larm, until somebody removes it")
                .doesNotContain("old");
    }

    @Test
    void shouldSayThatThePlanLacksTheFeature() {
        // Given
        server.anew("GET /api/admin/tenants/acme")
                .data(
                        "GET /api/admin/tenants/acme",
                        "{\"id\":\"acme\",\"tags\":[\"canary\"],\"plan\":\"small\",\"revision\":3}");
        server.anew(PLANS).data(PLANS, "[{\"id\":\"small\",\"features\":[\"regwatch-push\"],\"revision\":6}]");

        // When
        Run run = local.run("flags", "explain", "model-router", "--tenant", "acme");

        // Then
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("OFF for acme (NOT_ENTITLED)").contains("small");
    }

    @Test
    void shouldDrawPerMeetingWhereTheFeatureSticksToMeetings() {
        // Given
        feature("decision-close-card", "\"percentage\":31,\"audience\":\"EVERYONE\",\"stickiness\":\"MEETING\"");

        // When
        Run meeting = local.run("flags", "explain", "decision-close-card", "--tenant", "acme", "--meeting", "möte-42");
        Run none = local.run("flags", "explain", "decision-close-card", "--tenant", "acme");

        // Then
        assertThat(meeting.out()).contains("OFF for acme").contains("decision-close-card:möte-42 → 32 > 31: outside");
        assertThat(none.out()).contains("Drawn per meeting: give --meeting");
    }

    @Test
    void shouldSayThatATenantIsUnknown() {
        assertThat(local.run("flags", "explain", "model-router", "--tenant", "acmee")
                        .out())
                .contains("OFF for acmee (DEFAULT)")
                .contains("The tenant acmee is unknown")
                .contains("Tags of the tenant: none. Tags that open it: canary.");
    }

    @Test
    void shouldWriteTheArithmeticAsJson() {
        assertThat(local.run("flags", "explain", "model-router", "--tenant", "acme", "--json")
                        .out()
                        .strip())
                .isEqualTo("{\"feature\":\"model-router\",\"tenant\":\"acme\",\"tenantKnown\":true,\"enabled\":true,"
                        + "\"reason\":\"SPLIT\",\"bucketOf\":\"model-router:acme\",\"bucket\":28,\"percentage\":50,"
                        + "\"tag\":\"canary\",\"overrides\":[],\"revision\":9,\"applied\":2,\"total\":3,"
                        + "\"behind\":[\"router-2\"]}");
    }

    @Test
    void shouldReadAgainWhatChangedWhileItWasRead() {
        // Given
        revisions(9, 10, 10);

        // When
        Run run = local.run("flags", "explain", "model-router", "--tenant", "acme");

        // Then
        assertThat(run.out()).contains("Revision 10");
        assertThat(server.seen().stream().filter(s -> s.request().contains("features")))
                .hasSize(2);
    }

    @Test
    void shouldGuessWhichFeatureWasMeant() {
        assertThat(local.run("flags", "explain", "router", "--tenant", "acme").err())
                .contains("no feature router. Did you mean model-router?");
    }

    private void tags(int percentage) {
        String path = "GET /api/admin/tenant-tags?limit=500";
        server.anew(path)
                .data(
                        path,
                        "[{\"id\":\"canary\",\"features\":[\"model-router\"],\"canaryPercentage\":" + percentage
                                + ",\"changedBy\":\"bo\",\"revision\":4}]");
    }

    private void feature(String id, String members) {
        String enabled = members.contains("enabled") ? "" : "\"enabled\":true,";
        String path = "GET /api/admin/features?limit=500";
        server.anew(path)
                .data(path, "[{\"id\":\"" + id + "\"," + enabled + members + ",\"changedBy\":\"bo\",\"revision\":5}]");
    }

    private void revisions(long... revisions) {
        String path = "GET /api/admin/propagation?limit=1";
        server.anew(path);
        for (long revision : revisions) {
            server.data(
                    path,
                    "[{\"revision\":" + revision
                            + ",\"target\":\"tag/canary\",\"applied\":2,\"total\":3,\"behind\":[\"router-2\"]}]");
        }
    }
}

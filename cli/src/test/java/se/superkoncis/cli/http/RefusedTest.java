package se.superkoncis.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.cli.Run;

class RefusedTest {

    private static final String TAGS = "GET /api/admin/tenant-tags?limit=500";

    @TempDir
    Path home;

    private ScriptedServer server;

    @BeforeEach
    void start() {
        server = ScriptedServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldSignForThePersonAtTheKeyboardWithTheLeastRoleNeeded() {
        // Given
        server.data(TAGS, "[]");

        // When
        Run run = Installation.of(server, home).run("flags", "tag", "list");

        // Then
        assertThat(run.exit()).isZero();
        String token = server.seen().get(0).authorization();
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(claims)
                .contains("\"upn\":\"anna\"")
                .contains("[\"analyst\"]")
                .doesNotContain("\"tenant\"");
        assertThat(run.out() + run.err()).doesNotContain(token.substring(7));
    }

    @Test
    void shouldUseTheTokenOfAnotherInstallationAndNeverShowIt() {
        // Given
        server.data(TAGS, "[]");

        // When
        Run byVariable = elsewhere("geheim", "flags", "tag", "list", "--url", server.url() + "/");
        Run byOption = elsewhere(null, "flags", "tag", "list", "--url", server.url(), "--token", "geheim2");

        // Then
        assertThat(server.seen())
                .extracting(ScriptedServer.Seen::authorization)
                .containsExactly("Bearer geheim", "Bearer geheim2");
        assertThat(byVariable.err() + byVariable.out() + byOption.err() + byOption.out())
                .doesNotContain("geheim");
    }

    @Test
    void shouldNotSendTheLocalKeysTokenElsewhere() {
        // When
        Run run = Installation.of(server, home).run("flags", "tag", "list", "--url", "http://192.0.2.7:3000");

        // Then
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("192.0.2.7").contains("SUPERKONCIS_TOKEN");
    }

    @Test
    void shouldSayHowToStartTheStackWhenNobodyAnswers() {
        // Given
        Installation local = Installation.of(server, home);
        server.away();

        // When
        Run run = local.run("flags", "kill", "model-router", "--yes");

        // Then
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("localhost:" + server.port()).contains("superkoncis up");
    }

    @Test
    void shouldSayThatNoStackRunsWithoutTokenOrStack() {
        assertThat(Run.in(Map.of("SUPERKONCIS_HOME", home.toString()), "flags", "watch")
                        .err())
                .contains("ingen stack är igång");
    }

    @Test
    void shouldSayWhatToDoAboutEachRefusal() {
        assertThat(refused(401, "unauthorized", "Sign in.")).contains("does not accept the token");
        assertThat(refused(403, "forbidden", "Ask somebody."))
                .contains("needs the role analyst")
                .contains("Ask somebody.");
        assertThat(refused(503, "unavailable", "The database does not answer."))
                .contains("cannot right now: The database does not answer.")
                .contains("Try again in 5 s");
        assertThat(refused(500, "internal", "Tell us id 7."))
                .contains("error in the server (500): Tell us id 7.")
                .contains("superkoncis logs flags");
        assertThat(refused(400, "invalid", "Correct this: limit.")).contains("says no (400): Correct this: limit.");
    }

    @Test
    void shouldSayRefusalsInSwedishByTheirCodes() {
        // Given
        server.json(
                TAGS,
                409,
                "{\"type\":\"https://superkoncis.se/problems/needs-second-person\",\"detail\":\"The wish of anna.\","
                        + "\"code\":\"needs-second-person\",\"args\":{\"proposer\":\"anna\",\"until\":\"2026-12-01T09:00:00Z\"}}");

        // When
        Run known = Run.in(swedish(), "flags", "tag", "list", "--url", server.url());
        server.anew(TAGS);
        server.json(
                TAGS,
                400,
                "{\"type\":\"https://superkoncis.se/problems/invalid\",\"detail\":\"Correct this: limit is odd.\","
                        + "\"errors\":[{\"field\":\"limit\",\"detail\":\"must be 1 to 500\",\"code\":\"not-between\","
                        + "\"args\":{\"least\":\"1\",\"most\":\"500\"}}]}");
        Run field = Run.in(swedish(), "flags", "tag", "list", "--url", server.url());
        server.anew(TAGS);
        server.json(TAGS, 409, "{\"detail\":\"Something new.\",\"code\":\"of-a-later-version\"}");
        Run later = Run.in(swedish(), "flags", "tag", "list", "--url", server.url());

        // Then
        assertThat(known.err()).contains("Önskemålet från anna sparas till 2026-12-01T09:00:00Z");
        assertThat(field.err()).contains("Rätta detta: limit måste vara 1 till 500.");
        assertThat(later.err()).contains("Something new.");
    }

    private Map<String, String> swedish() {
        return Map.of("SUPERKONCIS_HOME", home.toString(), "SUPERKONCIS_LANG", "sv", "SUPERKONCIS_TOKEN", "t");
    }

    @Test
    void shouldNotTakeAnythingElseForTheControlPlane() {
        for (String body : new String[] {"<html>router</html>", "{\"success\":tr", "[]", "", "null"}) {
            // When
            Run run = afresh(() -> server.json(TAGS, 200, body));

            // Then
            assertThat(run.err()).contains("is not the control plane of Superkoncis");
            assertThat(run.exit()).isEqualTo(1);
        }
    }

    @Test
    void shouldRefuseAnAddressThatIsNone() {
        for (String url : new String[] {"localhost:3000", "ftp://x", "http://", "http://u:p@x", "http://a b"}) {
            assertThat(elsewhere("t", "flags", "tag", "list", "--url", url).err())
                    .contains("give an address such as https://");
        }
    }

    private String refused(int status, String kind, String detail) {
        Run run = afresh(() -> server.problem(TAGS, status, kind, detail));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
        return run.err();
    }

    private Run afresh(Runnable script) {
        server.anew(TAGS);
        script.run();
        return elsewhere("t", "flags", "tag", "list", "--url", server.url());
    }

    private Run elsewhere(String token, String... args) {
        Map<String, String> environment = token == null
                ? Map.of("SUPERKONCIS_HOME", home.toString(), "SUPERKONCIS_LANG", "en")
                : Map.of("SUPERKONCIS_HOME", home.toString(), "SUPERKONCIS_LANG", "en", "SUPERKONCIS_TOKEN", token);
        return Run.in(environment, args);
    }
}

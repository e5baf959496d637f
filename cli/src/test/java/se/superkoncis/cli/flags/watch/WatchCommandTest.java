package se.superkoncis.cli.flags.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.cli.Run;
import se.superkoncis.cli.http.Installation;
import se.superkoncis.cli.http.ScriptedServer;

class WatchCommandTest {

    private static final String NEWEST = "GET /api/admin/propagation?limit=1";
    private static final String PAGE = "GET /api/admin/propagation?limit=100";
    private static final String AUDIT = "GET /api/agents/audit?subject=tag%2Fcanary&limit=100";

    @TempDir
    Path home;

    private ScriptedServer server;
    private Installation local;

    @BeforeEach
    void start() {
        server = ScriptedServer.start();
        local = Installation.of(server, home);
        server.json(AUDIT, 200, "{\"items\":[" + entry(12, 20, 30) + "," + entry(11, 10, 20) + "]}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldTellEachChangeWithWhatWhoWhyAndHowFar() {
        // Given
        server.data(NEWEST, list(10), list(11)).data(PAGE, list(11, 10));

        // When
        Run run = local.run("flags", "watch", "--count", "1");

        // Then
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().strip())
                .matches("\\d\\d:\\d\\d:\\d\\d  tag/canary  canaryPercentage 10 → 20  bo: goda siffror  3/3 85 ms");
        assertThat(run.err()).contains("after revision 10").contains("Ctrl-C");
    }

    @Test
    void shouldSayWhyInTheLanguageAskedFor() {
        // Given
        String reasons = "\"reason\":\"error-rate cleared; held until noon\",\"reasons\":["
                + "{\"code\":\"said\",\"args\":{\"text\":\"lugnt\"}},"
                + "{\"code\":\"fails-more\",\"args\":{\"measure\":\"fel\",\"p\":\"0.001\"}},"
                + "{\"code\":\"second-of\",\"args\":{\"by\":\"anna\"}}]";
        String told = entry(11, 10, 20)
                .replaceFirst("\"reason\":\"[^\"]*\"", java.util.regex.Matcher.quoteReplacement(reasons));
        server.anew(AUDIT).json(AUDIT, 200, "{\"items\":[" + told + "]}");
        server.data(NEWEST, list(11)).data(PAGE, list(11, 10));

        // When
        Run swedish = local.run("--lang", "sv", "flags", "watch", "--since", "10", "--count", "1");
        Run english = local.run("--lang", "en", "flags", "watch", "--since", "10", "--count", "1");

        // Then
        assertThat(swedish.out())
                .contains("bo: lugnt; fel: misslyckas oftare än kontrollen; anna önskade detsamma först  3/3");
        assertThat(english.out()).contains("bo: error-rate cleared; held until noon  3/3");
    }

    @Test
    void shouldTellChangesOfSeveralPagesOnceAndInOrder() {
        // Given
        server.data(NEWEST, list(250));
        server.json(PAGE, 200, page(250, 151));
        server.json(PAGE + "&cursor=151", 200, page(150, 51));
        server.json(PAGE + "&cursor=51", 200, page(50, 1));
        server.anew(AUDIT).problem(AUDIT, 404, "http-404", "Nothing here.");

        // When
        Run run = local.run("flags", "watch", "--since", "7", "--json", "--count", "243");

        // Then
        assertThat(run.out().lines().map(line -> line.replaceAll("\\{\"revision\":(\\d+),.*", "$1")))
                .containsExactlyElementsOf(IntStream.rangeClosed(8, 250)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(run.err()).contains("does not show who and why");
    }

    @Test
    void shouldWaitForTheAuthorWhoseEntryComesAMomentLater() {
        // Given
        server.data(NEWEST, list(10), list(11)).data(PAGE, list(11, 10));
        server.anew(AUDIT)
                .json(AUDIT, 200, "{\"items\":[]}")
                .json(AUDIT, 200, "{\"items\":[" + entry(11, 10, 20) + "]}");

        // When
        Run run = local.run("flags", "watch", "--json", "--count", "1");

        // Then
        assertThat(run.out().strip())
                .isEqualTo("{\"revision\":11,\"at\":\"2026-11-25T09:30:00Z\",\"target\":\"tag/canary\","
                        + "\"action\":\"tag.changed\",\"actor\":\"bo\",\"reason\":\"goda\\nsiffror\","
                        + "\"before\":{\"canaryPercentage\":10},\"after\":{\"canaryPercentage\":20},"
                        + "\"applied\":3,\"total\":3,\"maxMs\":85,\"behind\":[]}");
    }

    @Test
    void shouldTellAChangeThatDoesNotArriveAndNameWhoIsBehind() {
        // Given
        String behind =
                list(11).replace("\"applied\":3", "\"applied\":2").replace("\"behind\":[]", "\"behind\":[\"r2\"]");
        server.data(NEWEST, list(10), behind).data(PAGE, behind);
        server.data(NEWEST + "&cursor=12", behind);

        // When
        Run run = local.run("flags", "watch", "--count", "1");

        // Then
        assertThat(run.out()).contains("2/3").contains("missing at r2");
    }

    @Test
    void shouldLoseAndDoubleNothingWhenTheServiceRestarts() {
        // Given
        server.data(NEWEST, list(10), list(11)).data(PAGE, list(11, 10));
        CompletableFuture<Run> watching =
                CompletableFuture.supplyAsync(() -> local.run("flags", "watch", "--json", "--count", "2"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> server.seen().stream().anyMatch(s -> s.request().startsWith("GET /api/agents/audit")));

        // When
        server.away();
        server.anew(NEWEST).anew(PAGE).data(NEWEST, list(12)).data(PAGE, list(12, 11, 10));
        server.back();
        Run run = watching.orTimeout(90, java.util.concurrent.TimeUnit.SECONDS).join();

        // Then
        assertThat(run.out().lines().map(line -> line.substring(0, 14)))
                .containsExactly("{\"revision\":11", "{\"revision\":12");
    }

    @Test
    void shouldSayThatTheServiceIsAwayAndBack() {
        // Given
        server.data(NEWEST, list(10))
                .problem(NEWEST, 503, "unavailable", "The database does not answer.")
                .data(NEWEST, list(11));
        server.data(PAGE, list(11, 10));

        // When
        Run run = local.run("flags", "watch", "--count", "1");

        // Then
        assertThat(run.err())
                .containsOnlyOnce("… no contact: the server cannot right now: The database does not answer.")
                .containsOnlyOnce("… contact again after");
        assertThat(run.exit()).isZero();
    }

    @Test
    void shouldGoOnWhenTheRevisionGoesBack() {
        // Given
        server.data(NEWEST, list(40), list(10), list(11)).data(PAGE, list(11, 10));

        // When
        Run run = local.run("flags", "watch", "--count", "1");

        // Then
        assertThat(run.err()).contains("the revision went back from 40 to 10");
        assertThat(run.out()).contains("canaryPercentage 10 → 20");
    }

    @Test
    void shouldEndWhenWaitingCannotHelp() {
        // Given
        server.data(NEWEST, list(10)).problem(NEWEST, 403, "forbidden", "Ask somebody.");

        // When
        Run run = local.run("flags", "watch");

        // Then
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("needs the role analyst");
        assertThat(local.run("flags", "watch", "--count", "0").exit()).isEqualTo(2);
    }

    private static String page(long from, long to) {
        String next = to > 1 ? ",\"nextCursor\":\"" + to + "\"" : "";
        return "{\"success\":true,\"data\":"
                + list(LongStream.rangeClosed(to, from).map(r -> from + to - r).toArray()) + next + "}";
    }

    private static String list(long... revisions) {
        return "["
                + LongStream.of(revisions)
                        .mapToObj(r -> "{\"revision\":" + r
                                + ",\"target\":\"tag/canary\",\"at\":\"2026-11-25T09:30:00.000Z\",\"applied\":3,"
                                + "\"total\":3,\"maxMs\":85,\"behind\":[]}")
                        .collect(java.util.stream.Collectors.joining(","))
                + "]";
    }

    private static String entry(long revision, int before, int after) {
        return "{\"sequence\":" + revision + ",\"action\":\"tag.changed\",\"actor\":\"bo\",\"subject\":\"tag/canary\","
                + "\"reason\":\"goda\\nsiffror\",\"before\":{\"canaryPercentage\":" + before
                + "},\"after\":{\"canaryPercentage\":" + after + "},\"revision\":" + revision + "}";
    }
}

package se.superkoncis.cli.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import se.superkoncis.cli.Run;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.Language;
import se.superkoncis.cli.text.Messages;
import se.superkoncis.embedded.provider.SimulatedProvider;

class SimulateCommandTest {

    private static final Pattern BASE = Pattern.compile("BASE_URL=(\\S+)");
    private static final String HELLO = """
            {"model":"sim-fast","messages":[{"role":"user","content":"Hej"}]}""";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Thread running;

    @AfterEach
    void stop() throws InterruptedException {
        if (running != null) {
            running.interrupt();
            running.join(10_000);
        }
    }

    @Test
    void shouldPrintWhatARouterNeedsToUseIt() throws Exception {
        URI base = start();

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .allMatch(line -> line.startsWith("export ROUTER_MODELS_DEPLOYMENTS_SIM"))
                .contains(
                        "export ROUTER_MODELS_DEPLOYMENTS_SIMFAST_TIER=fast",
                        "export ROUTER_MODELS_DEPLOYMENTS_SIMDEEP_TIER=deep",
                        "export ROUTER_MODELS_DEPLOYMENTS_SIMDEEP_PRICE_KEY=simulated/deep",
                        "export ROUTER_MODELS_DEPLOYMENTS_SIMFAST_REGION=local",
                        "export ROUTER_MODELS_DEPLOYMENTS_SIMEMBEDDINGS_KINDS=embeddings");
        assertThat(chat(base).statusCode()).isEqualTo(200);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("/simulate").contains("{\"fault\":\"rate-limited\"");
    }

    @ParameterizedTest
    @CsvSource({"--scenario, storm, 429", "--scenario, outage, 500", "--scenario, no-usage, 200", "--error-rate, 1, 500"
    })
    void shouldBehaveAsChosen(String option, String value, int status) throws Exception {
        URI base = start(option, value);

        assertThat(chat(base).statusCode()).isEqualTo(status);
    }

    @Test
    void shouldLimitTheRate() throws Exception {
        URI base = start("--rate-limit", "1");
        chat(base);

        HttpResponse<String> second = chat(base);

        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    }

    @Test
    void shouldWriteACatalogueOfThePricesChosen() throws Exception {
        start("--price", "deep=200/800.5");
        Matcher file = Pattern.compile("ROUTER_PRICES_FILE=(\\S+)").matcher(out.toString(StandardCharsets.UTF_8));

        assertThat(file.find()).isTrue();
        Path catalogue = Path.of(file.group(1));
        assertThat(Files.readString(catalogue))
                .contains(
                        "{\"key\": \"simulated/deep\", \"currency\": \"SEK\", \"input\": \"200\", \"output\": \"800.5\"}")
                .contains("simulated/fast");
        Files.delete(catalogue);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "--port 70000; --port 70000",
                "--error-rate 2; --error-rate 2",
                "--latency -1; --latency -1",
                "--price deep=cheap; --price deep=cheap",
                "--scenario mood; mood"
            },
            delimiter = ';')
    void shouldRefuseWhatItCannotDo(String words, String named) {
        String[] args = ("provider simulate " + words).split(" ");

        Run run = Run.of(args);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(named).hasLineCount(1);
    }

    @Test
    void shouldSayThatThePortIsTaken() {
        try (SimulatedProvider other = SimulatedProvider.start()) {
            Run run = Run.of("provider", "simulate", "--port", String.valueOf(other.port()), "--lang", "en");

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err()).contains("port " + other.port() + " is taken");
        }
    }

    @Test
    void shouldExplainItselfInBothLanguages() {
        assertThat(Run.of("provider", "--help").out()).contains("simulate");
        assertThat(Run.of("provider", "simulate", "--help", "--lang", "en").out())
                .contains("OpenAI-compatible");
    }

    private URI start(String... options) {
        Console console = new Console(
                new Messages(Language.EN),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of());
        CommandLine command = new CommandLine(new SimulateCommand(console)).setCaseInsensitiveEnumValuesAllowed(true);
        String[] args = Arrays.copyOf(options, options.length);
        running = new Thread(() -> command.execute(args), "simulate");
        running.start();
        await().until(() -> err.toString(StandardCharsets.UTF_8).contains("/simulate"));
        Matcher base = BASE.matcher(out.toString(StandardCharsets.UTF_8));
        assertThat(base.find()).isTrue();
        return URI.create(base.group(1));
    }

    private static HttpResponse<String> chat(URI base) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base + "/chat/completions"))
                                .POST(HttpRequest.BodyPublishers.ofString(HELLO))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}

package se.superkoncis.bench.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import se.superkoncis.bench.Child;
import se.superkoncis.bench.Cpu;
import se.superkoncis.embedded.Ports;
import se.superkoncis.embedded.provider.SimulatedProvider;
import se.superkoncis.events.FlagState;
import se.superkoncis.testsupport.Events;
import se.superkoncis.testsupport.Stack;
import se.superkoncis.testsupport.Tokens;

/**
 * What the gateway adds to a call: the same requests at the same even rate to a simulated provider, directly and through the
 * packaged router-service, in alternating rounds of one run.
 */
final class GatewayBenchmark {

    private static final int ROUNDS = 5;
    private static final int SECONDS = 10;
    /** Warm enough: three rounds of warming up in a row without one that is better by a tenth than the best before. */
    private static final int ROUNDS_WITHOUT_GAIN = 3;

    private static final int MOST_ROUNDS_OF_WARMING = 30;

    private static final String BODY =
            "{\"model\":\"fast\",\"max_tokens\":64,\"messages\":[{\"role\":\"user\",\"content\":\""
                    + "We decided that the pilot starts on the third of March. ".repeat(12) + "\"}]}";

    private GatewayBenchmark() {}

    /** Arguments: the folder that holds quarkus-app, requests a second, what the ledger is. */
    public static void main(String[] args) {
        int code = 1;
        try {
            measure(Path.of(args[0]), Integer.parseInt(args[1]), args[2]);
            code = 0;
        } catch (Exception e) {
            System.err.println("benchmarks: " + e);
        }
        System.exit(code);
    }

    private static void measure(Path target, int perSecond, String ledger) throws Exception {
        System.setProperty("test.stack", "embedded");
        try (SimulatedProvider provider = SimulatedProvider.start();
                OpenLoop load = new OpenLoop()) {
            Map<String, String> config = config(target, provider);
            URI gateway = URI.create("http://127.0.0.1:" + config.get("quarkus.http.port") + "/v1/chat/completions");
            URI direct = URI.create(provider.baseUrl() + "/chat/completions");
            try (Child service = Child.service(target, config)) {
                String token = Tokens.bearer("member", "bench");
                live();
                Awaitility.await().atMost(Duration.ofSeconds(120)).until(() -> {
                    service.mustLive();
                    return answersByModel(gateway, token);
                });
                String simulated = BODY.replace("\"fast\"", "\"sim-fast\"");
                warmUp(load, gateway, token, perSecond);
                load.run(direct, token, simulated, perSecond, SECONDS);
                ProcessHandle postmaster = Cpu.postmaster(Stack.postgres().superuser());
                double[][] figures = new double[ROUNDS][];
                for (int round = 0; round < ROUNDS; round++) {
                    OpenLoop.Result plain = load.run(direct, token, simulated, perSecond, SECONDS);
                    Cpu before = Cpu.of(service.handle(), postmaster);
                    OpenLoop.Result through = load.run(gateway, token, BODY, perSecond, SECONDS);
                    Cpu cpu = Cpu.of(service.handle(), postmaster).since(before);
                    if (plain.failed() + through.failed() > 0) {
                        throw new IllegalStateException(
                                "failed: direct " + plain.failed() + ", gateway " + through.failed());
                    }
                    figures[round] = new double[] {
                        plain.within(0.5), plain.within(0.99), through.within(0.5), through.within(0.99)
                    };
                    tell(
                            "round %d: direct %.2f / %.2f ms, gateway %.2f / %.2f ms (p50 / p99); CPU µs a call: router %d, PostgreSQL %d,"
                                    + " broker, provider and generator %d",
                            round + 1,
                            plain.within(0.5),
                            plain.within(0.99),
                            through.within(0.5),
                            through.within(0.99),
                            cpu.loop().toNanos() / 1_000 / (perSecond * SECONDS),
                            cpu.database().toNanos() / 1_000 / (perSecond * SECONDS),
                            cpu.broker().toNanos() / 1_000 / (perSecond * SECONDS));
                }
                report(figures, perSecond, ledger);
            }
        }
    }

    /** The same load until the medians of its rounds fall no more; what the first seconds cost is told, for they are real, too. */
    private static void warmUp(OpenLoop load, URI gateway, String token, int perSecond) throws InterruptedException {
        double best = Double.MAX_VALUE;
        int withoutGain = 0;
        int round = 0;
        while (withoutGain < ROUNDS_WITHOUT_GAIN && round < MOST_ROUNDS_OF_WARMING) {
            OpenLoop.Result result = load.run(gateway, token, BODY, perSecond, SECONDS);
            round++;
            withoutGain = result.within(0.5) < 0.9 * best ? 0 : withoutGain + 1;
            best = Math.min(best, result.within(0.5));
            tell(
                    "warming up, second %d to %d: gateway %.2f / %.2f ms (p50 / p99)%s",
                    (round - 1) * SECONDS,
                    round * SECONDS,
                    result.within(0.5),
                    result.within(0.99),
                    result.failed() == 0 ? "" : ", failed " + result.failed());
        }
    }

    private static void report(double[][] figures, int perSecond, String ledger) {
        double p50 = median(figures, row -> row[2] - row[0]);
        double p99 = median(figures, row -> row[3] - row[1]);
        tell(
                "%s ledger, %d requests/s, medians of %d rounds of %d s: overhead p50 %.2f ms, p99 %.2f ms; ratio p50 %.2f, p99 %.2f",
                ledger,
                perSecond,
                ROUNDS,
                SECONDS,
                p50,
                p99,
                median(figures, row -> row[2] / row[0]),
                median(figures, row -> row[3] / row[1]));
    }

    private static double median(double[][] figures, java.util.function.ToDoubleFunction<double[]> of) {
        double[] sorted = Arrays.stream(figures).mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Map<String, String> config(Path target, SimulatedProvider provider) throws IOException {
        Map<String, String> config = Stack.configOf("router");
        config.put("quarkus.http.port", Integer.toString(Ports.free(1).get(0)));
        config.put("quarkus.http.host", "127.0.0.1");
        config.put(
                "superkoncis.flags.last-good-file",
                target.resolve("bench-flags.json").toString());
        String prefix = "router.models.deployments.sim-fast.";
        config.put(prefix + "tier", "fast");
        config.put(prefix + "provider", "Simulated");
        config.put(prefix + "base-url", provider.baseUrl().toString());
        config.put(prefix + "model", "sim-fast");
        config.put(prefix + "region", "local");
        config.put(prefix + "price-key", "openai/gpt-4.1-nano");
        config.put(prefix + "auth", "none");
        return config;
    }

    private static void live() {
        Events.publish(Events.record(new FlagState(
                "setting/router.mode",
                FlagState.Kind.SETTING,
                1,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("key", "router.mode")
                        .put("scope", "platform")
                        .put("value", "live"))));
    }

    private static boolean answersByModel(URI gateway, String token) throws InterruptedException {
        try {
            HttpResponse<Void> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(gateway)
                                    .header("Authorization", token)
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(BODY))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            return answer.headers().firstValue("x-superkoncis-tier").orElse("").equals("fast");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void tell(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

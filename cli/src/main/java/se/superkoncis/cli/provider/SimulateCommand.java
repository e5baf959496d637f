package se.superkoncis.cli.provider;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;
import se.superkoncis.embedded.PortTakenException;
import se.superkoncis.embedded.provider.Behaviour;
import se.superkoncis.embedded.provider.SimulatedProvider;

/** {@code superkoncis provider simulate}: an OpenAI-compatible server that behaves as told, until Ctrl-C. */
@Command(name = "simulate")
final class SimulateCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "opt.provider.port")
    int port;

    @Option(names = "--scenario", paramLabel = "NAME", descriptionKey = "opt.provider.scenario")
    Scenario scenario;

    @Option(names = "--latency", paramLabel = "MS", descriptionKey = "opt.provider.latency")
    Long latency;

    @Option(names = "--token-delay", paramLabel = "MS", descriptionKey = "opt.provider.token-delay")
    Long tokenDelay;

    @Option(names = "--error-rate", paramLabel = "0–1", descriptionKey = "opt.provider.error-rate")
    Double errorRate;

    @Option(names = "--rate-limit", paramLabel = "N", descriptionKey = "opt.provider.rate-limit")
    int rateLimit;

    @Option(names = "--wrong-answers", paramLabel = "WHAT", descriptionKey = "opt.provider.wrong-answers")
    WrongAnswers wrong;

    @Option(names = "--price", paramLabel = "TIER=IN/OUT", descriptionKey = "opt.provider.price")
    Map<String, String> prices = new LinkedHashMap<>();

    SimulateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Behaviour behaviour = behaviour();
        if (port < 0 || port > 65_535) {
            throw new Problem(ExitCode.USAGE, "provider.bad-port", port);
        }
        Path catalogue = prices.isEmpty() ? null : SimulatedPrices.write(prices, LocalDate.now(Clock.systemUTC()));
        try (SimulatedProvider provider = SimulatedProvider.start(port)) {
            provider.always(behaviour).rateLimit(rateLimit);
            say(provider, catalogue);
            new CountDownLatch(1).await();
            return ExitCode.OK.code();
        } catch (PortTakenException taken) {
            throw Problem.causedBy(taken, "provider.port-taken", port);
        }
    }

    private Behaviour behaviour() {
        Behaviour behaviour = scenario == null ? Behaviour.HONEST : scenario.behaviour();
        if (wrong != null) {
            behaviour = behaviour.with(wrong.fault());
        }
        if (latency != null) {
            behaviour = behaviour.withLatency(time("--latency", latency));
        }
        if (tokenDelay != null) {
            behaviour = behaviour.withTokenDelay(time("--token-delay", tokenDelay));
        }
        if (errorRate == null) {
            return behaviour;
        }
        if (!(errorRate >= 0 && errorRate <= 1)) {
            throw new Problem(ExitCode.USAGE, "provider.bad-rate", errorRate);
        }
        return behaviour.withErrorRate(errorRate);
    }

    private static Duration time(String option, long millis) {
        if (millis < 0 || millis > 3_600_000) {
            throw new Problem(ExitCode.USAGE, "provider.bad-time", option, millis);
        }
        return Duration.ofMillis(millis);
    }

    /** The lines for the environment go to the result, so that they can be put into a file; words go beside it. */
    private void say(SimulatedProvider provider, Path catalogue) {
        console.note("provider.ready", provider.baseUrl());
        console.note("provider.environment");
        SimulatedModels.environment(provider.baseUrl())
                .forEach((name, value) -> console.out().println("export " + name + "=" + value));
        if (catalogue != null) {
            console.out().println("export ROUTER_PRICES_FILE=" + catalogue);
        }
        console.note("provider.change", provider.baseUrl().resolve("/simulate"));
        console.note("up.ctrl-c");
    }
}

package se.superkoncis.bench.flags;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import se.superkoncis.bench.Child;
import se.superkoncis.embedded.Ports;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.flags.State;
import se.superkoncis.flags.report.Reporting;
import se.superkoncis.testsupport.Stack;

/**
 * From click to effect: changes over HTTP to the packaged flags-service, seen by twelve subscribers on an embedded broker
 * with PostgreSQL beside it; then a subscriber that begins with an empty memory, with and without a broker.
 */
final class PropagationBenchmark {

    private static final int SUBSCRIBERS = 12;

    private PropagationBenchmark() {}

    /** Arguments: the folder {@code target} of flags-service, the number of changes, the number of records to catch up. */
    public static void main(String[] args) {
        int code = 1;
        try {
            measure(Path.of(args[0]), Integer.parseInt(args[1]));
            CatchUp.measure(Integer.parseInt(args[2]));
            code = 0;
        } catch (Exception e) {
            System.err.println("benchmarks: " + e);
        }
        System.exit(code);
    }

    private static void measure(Path target, int changes) throws Exception {
        System.setProperty("test.stack", "embedded");
        Map<String, String> config = Stack.configOf("flags");
        config.put("quarkus.http.host", "127.0.0.1");
        config.put("quarkus.http.port", Integer.toString(Ports.free(1).get(0)));
        config.put(
                "superkoncis.flags.last-good-file",
                target.resolve("bench-flags.json").toString());
        List<FlagsClient> subscribers = new ArrayList<>();
        try (Child service = Child.service(target, config)) {
            ControlPlane control = new ControlPlane(Integer.parseInt(config.get("quarkus.http.port")));
            Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> {
                service.mustLive();
                return control.isUp();
            });
            Arrived arrived = new Arrived();
            for (int i = 1; i <= SUBSCRIBERS; i++) {
                FlagsClient subscriber = subscribe("bench-" + i);
                arrived.listenTo(subscriber);
                subscribers.add(subscriber);
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> subscribers.stream().allMatch(s -> s.state() == State.READY)
                            && control.instances() > SUBSCRIBERS);
            control.createTag();
            tell("warming up with 200 changes");
            change(control, arrived, subscribers, 200);
            Spread.told("%s", change(control, arrived, subscribers, changes));
            Spread.told("as flags-service shows it, newest 500 changes: %s", control.shown());
        } finally {
            subscribers.forEach(FlagsClient::close);
        }
    }

    private static FlagsClient subscribe(String name) {
        return FlagsClient.builder()
                .name(name)
                .bootstrapServers(Stack.kafka().bootstrapServers())
                .reporting(Reporting.of("bench", name))
                .start();
    }

    /** One change after the other, each as soon as the one before is answered. */
    private static String change(ControlPlane control, Arrived arrived, List<FlagsClient> subscribers, int changes)
            throws IOException, InterruptedException {
        List<ControlPlane.Answered> made = new ArrayList<>();
        long began = System.nanoTime();
        for (int i = 0; i < changes; i++) {
            made.add(control.change(i % 51)); // above 50 % it takes a second person
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        long last = made.get(made.size() - 1).revision();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> subscribers.stream().allMatch(s -> s.revision() >= last));
        Spread click = new Spread();
        Spread commit = new Spread();
        for (ControlPlane.Answered change : made) {
            Instant everywhere = change.sentAt();
            for (FlagsClient subscriber : subscribers) {
                Instant at = arrived.at(subscriber, change.revision());
                commit.add(Duration.between(change.committedAt(), at));
                everywhere = at.isAfter(everywhere) ? at : everywhere;
            }
            click.add(Duration.between(change.sentAt(), everywhere));
        }
        return String.format(
                Locale.ROOT,
                "%,d changes at %.0f/s, %d subscribers%n  commit -> one subscriber: %s%n  click -> all subscribers: %s",
                changes,
                changes / seconds,
                subscribers.size(),
                commit,
                click);
    }

    private static void tell(String text) {
        System.out.println(text);
    }
}

package se.superkoncis.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import se.superkoncis.cli.stack.Stack;
import se.superkoncis.cli.stack.StackSettings;
import se.superkoncis.cli.stack.layout.PlatformService;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.stack.port.StackPorts;
import se.superkoncis.cli.text.Language;
import se.superkoncis.cli.text.Progress;

/**
 * 500 meetings while services are killed and broker and database go away, with a fixed seed: what comes out is one recap,
 * one set of decisions and actions and their costs for each transcript version, and one close card at most for each
 * meeting, whatever happened.
 */
@Execution(ExecutionMode.CONCURRENT)
class FaultsST {

    private static final long SEED = 20261124;
    private static final int MEETINGS = 500;
    private static final Duration LONG_OUTAGE = Duration.ofSeconds(30);
    private static final Duration SHORT_OUTAGE = Duration.ofSeconds(4);
    private static final Duration CATCH_UP = Duration.ofMinutes(4);

    @TempDir
    Path home;

    private final Random random = new Random(SEED);

    /** What is done to the platform. */
    private enum Fault {
        KILL_ROUTER,
        KILL_DECISION,
        KILL_FLAGS,
        BROKER_AWAY,
        DATABASE_AWAY
    }

    @Test
    void shouldLoseAndDoubleNothingWhateverIsKilledOrAway() {
        StackSettings settings = StackSettings.of(
                        "faults",
                        new StackFolder(home.resolve("faults")),
                        StackPorts.free(),
                        CommandRun.root(),
                        Language.EN)
                .withEnvironment(Map.of("DECISION_CLOSE_PILOT_TENANTS", Publisher.TENANTS));
        try (Stack stack = Stack.of(settings).start(Progress.SILENT);
                Publisher publisher = new Publisher(stack.broker().bootstrapServers(), random)) {
            // Given
            List<Fault> faults = faults();
            int done = 0;
            // When
            for (int i = 0; i < faults.size(); i++) {
                int until = MEETINGS * (i + 1) / faults.size();
                while (done < until) {
                    publisher.publish("fault-" + done++);
                }
                strike(stack, faults.get(i), first(faults, i));
            }
            int records = publisher.awaitAll();
            // Then
            Outcome outcome = Outcome.await(stack, publisher.expected(), CATCH_UP);
            DecisionOutcome decisions =
                    DecisionOutcome.await(stack, publisher.expected().size(), CATCH_UP);
            System.out.println(
                    outcome.table(MEETINGS, records, publisher.repeated(), faults.size()) + decisions.table());
            assertThat(outcome.lost()).isEmpty();
            assertThat(outcome.doubled()).isEmpty();
            assertThat(outcome.costsDoubled()).isEmpty();
            assertThat(outcome.costsMissing()).isEmpty();
            assertThat(outcome.deadLettered()).isZero();
            assertThat(decisions.searched()).isEqualTo(publisher.expected().size());
            assertThat(decisions.costs()).isEqualTo(publisher.expected().size());
            assertThat(decisions.lost()).isEmpty();
            assertThat(decisions.doubled()).isEmpty();
            assertThat(decisions.invented()).isEmpty();
            assertThat(decisions.cards()).isPositive();
        }
    }

    private List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(Collections.nCopies(9, Fault.KILL_ROUTER));
        faults.addAll(Collections.nCopies(8, Fault.KILL_DECISION));
        faults.addAll(Collections.nCopies(3, Fault.KILL_FLAGS));
        faults.addAll(Collections.nCopies(3, Fault.BROKER_AWAY));
        faults.addAll(Collections.nCopies(3, Fault.DATABASE_AWAY));
        Collections.shuffle(faults, random);
        return faults;
    }

    /** The first outage of a kind is the long one. */
    private static boolean first(List<Fault> faults, int at) {
        return faults.indexOf(faults.get(at)) == at;
    }

    private void strike(Stack stack, Fault fault, boolean first) {
        Duration outage = first ? LONG_OUTAGE : SHORT_OUTAGE;
        switch (fault) {
            case KILL_ROUTER -> killInTheMiddle(stack, PlatformService.ROUTER);
            case KILL_DECISION -> killInTheMiddle(stack, PlatformService.DECISION);
            case KILL_FLAGS -> killInTheMiddle(stack, PlatformService.FLAGS);
            case BROKER_AWAY -> {
                stack.broker().stop();
                last(outage);
                stack.broker().start();
            }
            case DATABASE_AWAY -> {
                stack.database().stop();
                last(outage);
                stack.database().start();
            }
            default -> throw new IllegalStateException(fault.name());
        }
        assertThat(Stream.of(PlatformService.values()).map(stack::service)).allMatch(s -> s.isAlive());
    }

    private void killInTheMiddle(Stack stack, PlatformService service) {
        last(Duration.ofMillis(random.nextInt(400) + 1));
        stack.service(service).kill();
        stack.restart(service);
    }

    /** An outage lasts as long as it lasts: there is no condition to wait for. */
    private static void last(Duration duration) {
        long until = System.nanoTime() + duration.toNanos();
        await().pollInterval(Duration.ofMillis(50))
                .atMost(duration.plusSeconds(30))
                .until(() -> System.nanoTime() - until >= 0);
    }
}

package se.superkoncis.system;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.cli.provider.SimulatedModels;
import se.superkoncis.cli.stack.Stack;
import se.superkoncis.cli.stack.StackSettings;
import se.superkoncis.cli.stack.layout.PlatformService;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.stack.port.StackPorts;
import se.superkoncis.cli.stack.process.ServiceProcess;
import se.superkoncis.cli.text.Language;
import se.superkoncis.cli.text.Progress;
import se.superkoncis.embedded.postgres.PostgresLogin;
import se.superkoncis.embedded.provider.Behaviour;
import se.superkoncis.embedded.provider.SimulatedProvider;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.events.RecapReady;
import se.superkoncis.testsupport.Events;
import se.superkoncis.testsupport.TopicReader;
import se.superkoncis.testsupport.TopicRecord;

/** Money that is under way when an instance dies or is asked to stop: every attempt ends once, and the topic tells what the books say. */
class ModelsST {

    private static final int MEETINGS = 24;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Short lives, so that what nobody ended is charged while the test looks. */
    private static final Map<String, String> SHORT = Map.of(
            "ROUTER_RECAP_ROUTE_PROMISE", "20s",
            "ROUTER_RECAP_MODEL_RESERVE", "3s",
            "ROUTER_MODELS_RESERVATION_GRACE", "1s",
            "ROUTER_LEDGER_GRACE", "1s",
            "ROUTER_LEDGER_SWEEP", "1s");

    @TempDir
    Path home;

    @Test
    void shouldLoseNoSpendWhenTheRouterIsKilledInTheMiddleOfModelCalls() {
        try (World world = new World(home)) {
            // Given
            world.beginMeetings();
            // When
            world.router().kill();
            world.stack.restart(PlatformService.ROUTER);
            // Then
            world.assertThatNothingIsLostAndTheBooksAgree();
            assertThat(world.expired())
                    .as("attempts that the killed instance left behind")
                    .isPositive();
        }
    }

    @Test
    void shouldEndWhatIsUnderWayWhenTheRouterIsAskedToStop() {
        try (World world = new World(home)) {
            // Given
            world.beginMeetings();
            // When
            world.router().stop();
            world.stack.restart(PlatformService.ROUTER);
            // Then
            world.assertThatNothingIsLostAndTheBooksAgree();
            assertThat(world.expired()).as("attempts that nobody ended").isZero();
        }
    }

    /** A stack with a slow model, and what is asked of it in both tests. */
    private static final class World implements AutoCloseable {

        private final SimulatedProvider provider =
                SimulatedProvider.start().always(Behaviour.slow(Duration.ofSeconds(2)));
        private final Stack stack;
        private final TopicReader recaps;
        private final TopicReader costs;

        World(Path home) {
            stack = Stack.of(settings(provider, home)).start(Progress.SILENT);
            recaps = TopicReader.of(stack.broker().bootstrapServers(), "meeting.recaps.v1");
            costs = TopicReader.of(stack.broker().bootstrapServers(), "cost.events.v1");
        }

        ServiceProcess router() {
            return stack.service(PlatformService.ROUTER);
        }

        /** Returns in the middle of calls. */
        void beginMeetings() {
            Events.publish(
                    stack.broker().bootstrapServers(),
                    IntStream.range(0, MEETINGS).mapToObj(ModelsST::transcript).toList());
            await().atMost(PATIENCE).until(() -> provider.traffic().open() >= 3);
        }

        long expired() {
            return number("select count(*) from router.model_attempt where state = 'EXPIRED'");
        }

        void assertThatNothingIsLostAndTheBooksAgree() {
            recaps.until(PATIENCE, all -> byId(all).size() == MEETINGS);
            await().atMost(PATIENCE)
                    .until(() -> number("select count(*) from router.model_attempt where state = 'OPEN'") == 0);
            assertThat(byId(recaps.all()).values())
                    .extracting(recap -> recap.data(RecapReady.class).meetingId())
                    .doesNotHaveDuplicates()
                    .hasSize(MEETINGS);
            assertThat(number("select sum(reserved + shadow_reserved) from router.meeting_budget"))
                    .isZero();
            long charged = number("select sum(charged_micro_sek) from router.model_attempt");
            assertThat(number("select sum(settled + shadow_settled) from router.meeting_budget"))
                    .isEqualTo(charged)
                    .isPositive();
            costs.until(PATIENCE, all -> tokens(all) == charged);
        }

        private long number(String sql) {
            PostgresLogin login = stack.database().superuser();
            try (var connection =
                            DriverManager.getConnection(stack.database().jdbcUrl(), login.user(), login.password());
                    var statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            } catch (SQLException e) {
                throw new IllegalStateException("the books cannot be read", e);
            }
        }

        @Override
        public void close() {
            costs.close();
            recaps.close();
            stack.close();
            provider.close();
        }
    }

    private static StackSettings settings(SimulatedProvider provider, Path home) {
        Map<String, String> environment = new TreeMap<>(SHORT);
        environment.putAll(SimulatedModels.environment(provider.baseUrl()));
        return StackSettings.of(
                        "models",
                        new StackFolder(home.resolve("models")),
                        StackPorts.free(),
                        CommandRun.root(),
                        Language.EN)
                .withEnvironment(environment);
    }

    private static ProducerRecord<String, byte[]> transcript(int number) {
        Events meeting = Events.meeting("models-" + number, "acme");
        return meeting.transcriptReady(1, meeting.speech().turns(20));
    }

    /** What consumers see: a repeated id is one that they know. */
    private static Map<String, TopicRecord> byId(List<TopicRecord> records) {
        return records.stream().collect(toMap(TopicRecord::eventId, record -> record, (one, again) -> one));
    }

    /** Micro-SEK that the topic tells of tokens. */
    private static long tokens(List<TopicRecord> records) {
        return byId(records).values().stream()
                .filter(record -> record.type().endsWith("cost.incurred.v1"))
                .map(record -> record.data(CostIncurred.class))
                .filter(row -> row.consumedUnit().equals("Tokens"))
                .map(row -> new BigDecimal(row.billedCost()).movePointRight(6))
                .mapToLong(BigDecimal::longValueExact)
                .sum();
    }
}

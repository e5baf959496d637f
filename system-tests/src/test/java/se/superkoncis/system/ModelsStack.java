package se.superkoncis.system;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import se.superkoncis.cli.provider.SimulatedModels;
import se.superkoncis.cli.stack.Stack;
import se.superkoncis.cli.stack.StackSettings;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.cli.stack.layout.PlatformService;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.stack.port.StackPorts;
import se.superkoncis.cli.stack.process.ServiceProcess;
import se.superkoncis.cli.text.Language;
import se.superkoncis.cli.text.Progress;
import se.superkoncis.embedded.Ports;
import se.superkoncis.embedded.postgres.PostgresLogin;
import se.superkoncis.embedded.provider.SimulatedProvider;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.events.RecapReady;
import se.superkoncis.testsupport.Events;
import se.superkoncis.testsupport.TopicReader;
import se.superkoncis.testsupport.TopicRecord;

/** A stack whose router asks a simulated provider, and what the topics and the books say of a tenant. */
final class ModelsStack implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Short lives, so that what nobody ended is charged while a test looks; small blocks, so that two routers share a small cap. */
    private static final Map<String, String> SHORT = Map.of(
            "ROUTER_RECAP_ROUTE_PROMISE", "20s",
            "ROUTER_RECAP_MODEL_RESERVE", "3s",
            "ROUTER_MODELS_RESERVATION_GRACE", "1s",
            "ROUTER_LEDGER_GRACE", "1s",
            "ROUTER_LEDGER_SWEEP", "1s",
            "ROUTER_LEDGER_BLOCK", "0.01");

    final SimulatedProvider provider = SimulatedProvider.start();
    final Stack stack;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<ServiceProcess> others = new ArrayList<>();
    private final TopicReader recaps;
    private final TopicReader costs;

    ModelsStack(Path home) {
        stack = Stack.of(settings(provider, home)).start(Progress.SILENT);
        recaps = TopicReader.of(stack.broker().bootstrapServers(), "meeting.recaps.v1");
        costs = TopicReader.of(stack.broker().bootstrapServers(), "cost.events.v1");
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

    ServiceProcess router() {
        return stack.service(PlatformService.ROUTER);
    }

    /** Another replica of the router, over the same broker and database. */
    ServiceProcess secondRouter() {
        StackSettings settings = stack.settings();
        int port = Ports.free(1).get(0);
        Map<String, String> environment = new TreeMap<>(PlatformService.ROUTER.seeds());
        environment.putAll(settings.environment());
        environment.put("SUPERKONCIS_INSTANCE", "router-2");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put(
                "SUPERKONCIS_FLAGS_LAST_GOOD_FILE",
                settings.folder().path().resolve("router-2-flags.json").toString());
        List<String> java = new ArrayList<>(settings.javaFlags());
        java.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        java.add("-jar");
        java.add(PlatformService.ROUTER.jar(settings.root()).toString());
        ServiceProcess second = new ServiceProcess(PlatformService.ROUTER, port, settings.folder(), java, environment);
        others.add(second);
        second.start();
        second.awaitReady(PATIENCE);
        return second;
    }

    /** Publishes transcripts of meetings {@code tenant-0}, {@code tenant-1}, … */
    void publishMeetings(String tenant, int count) {
        List<ProducerRecord<String, byte[]>> records = IntStream.range(0, count)
                .mapToObj(number -> Events.meeting(tenant + "-" + number, tenant))
                .map(meeting -> meeting.transcriptReady(1, meeting.speech().turns(20)))
                .toList();
        Events.publish(stack.broker().bootstrapServers(), records);
    }

    /** All recaps of a tenant's meetings, once each; fails when one is lost or doubled. */
    List<RecapReady> recaps(String tenant, int meetings) {
        recaps.until(PATIENCE, all -> byId(all, tenant).size() >= meetings);
        List<RecapReady> made = byId(recaps.all(), tenant).values().stream()
                .map(record -> record.data(RecapReady.class))
                .toList();
        assertThat(made)
                .extracting(RecapReady::meetingId)
                .doesNotHaveDuplicates()
                .hasSize(meetings);
        return made;
    }

    /** Every attempt of the tenant has ended, nothing is set aside, and the topic tells what the books say; what was charged. */
    long assertThatTheBooksAgree(String tenant) {
        await().atMost(PATIENCE)
                .until(() -> number(
                                "select count(*) from router.model_attempt where state = 'OPEN' and tenant_id = ?",
                                tenant)
                        == 0);
        assertThat(number(
                        "select coalesce(sum(reserved + shadow_reserved), 0) from router.meeting_budget where tenant_id = ?",
                        tenant))
                .isZero();
        long charged = charged(tenant);
        assertThat(number(
                        "select coalesce(sum(settled + shadow_settled), 0) from router.meeting_budget where tenant_id = ?",
                        tenant))
                .isEqualTo(charged);
        costs.until(PATIENCE, all -> tokens(all, tenant) == charged);
        return charged;
    }

    long charged(String tenant) {
        return number(
                "select coalesce(sum(charged_micro_sek), 0) from router.model_attempt where tenant_id = ?", tenant);
    }

    /** First column of the only row. */
    long number(String sql, Object... parameters) {
        PostgresLogin login = stack.database().superuser();
        try (Connection connection =
                        DriverManager.getConnection(stack.database().jdbcUrl(), login.user(), login.password());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the books cannot be read", e);
        }
    }

    /** Sets what a tenant may spend on models in a month, in micro-SEK. */
    void capMonth(String tenant, long microSek) {
        stack.tenants().ensure(tenant, tenant);
        HttpResponse<String> answer = post(
                stack.service(PlatformService.FLAGS),
                "/api/admin/settings",
                stack.token(Role.ADMIN, null),
                "{\"key\":\"router.budget-per-tenant\",\"scope\":\"tenant/%s\",\"value\":\"%s\"}"
                        .formatted(tenant, BigDecimal.valueOf(microSek, 6).toPlainString()));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    /** Asks a router's gateway in the name of a member of the tenant. */
    HttpResponse<String> chat(ServiceProcess router, String tenant) {
        return post(
                router,
                "/v1/chat/completions",
                stack.token(Role.MEMBER, tenant),
                "{\"model\":\"fast\",\"max_tokens\":50,\"messages\":[{\"role\":\"user\",\"content\":\"Vad bestämde vi?\"}]}");
    }

    private HttpResponse<String> post(ServiceProcess service, String path, String token, String body) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                            .timeout(Duration.ofSeconds(60))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(service.service() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue("X-Superkoncis-" + name).orElse("none");
    }

    /** What consumers see of a tenant: a repeated id is one that they know. */
    private static Map<String, TopicRecord> byId(List<TopicRecord> records, String tenant) {
        return records.stream()
                .filter(record -> tenant.equals(record.headers().get("ce_tenantid")))
                .collect(toMap(TopicRecord::eventId, record -> record, (one, again) -> one));
    }

    /** Micro-SEK that the topic tells of a tenant's tokens. */
    private static long tokens(List<TopicRecord> records, String tenant) {
        return byId(records, tenant).values().stream()
                .filter(record -> record.type().endsWith("cost.incurred.v1"))
                .map(record -> record.data(CostIncurred.class))
                .filter(row -> row.consumedUnit().equals("Tokens"))
                .map(row -> new BigDecimal(row.billedCost()).movePointRight(6))
                .mapToLong(BigDecimal::longValueExact)
                .sum();
    }

    @Override
    public void close() {
        others.forEach(ServiceProcess::close);
        costs.close();
        recaps.close();
        stack.close();
        provider.close();
    }
}

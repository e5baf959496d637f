package se.superkoncis.embedded.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.superkoncis.embedded.QuietLogs;
import se.superkoncis.embedded.kafka.BrokerSettings;
import se.superkoncis.embedded.postgres.EmbeddedPostgres;
import se.superkoncis.embedded.postgres.PostgresLogin;
import se.superkoncis.embedded.postgres.Sql;

/** What docker-compose mounts says the same as what the embedded servers read. */
class DeployFilesTest {
    private static final Path DEPLOY = Path.of(System.getProperty("reactor.root"), "deploy");

    @TempDir
    Path folder;

    @BeforeAll
    static void quiet() {
        QuietLogs.apply();
    }

    @ParameterizedTest
    @CsvSource({
        "postgres/postgresql.conf, /se/superkoncis/embedded/postgres/postgresql.conf",
        "postgres/service-roles.sql, /se/superkoncis/embedded/platform/service-roles.sql"
    })
    void shouldBeTheSameFile(String deployed, String resource) throws IOException {
        byte[] embedded = DeployFilesTest.class.getResourceAsStream(resource).readAllBytes();

        assertThat(Files.readString(DEPLOY.resolve(deployed)))
                .as("copy libs/embedded/src/main/resources%s to deploy/%s", resource, deployed)
                .isEqualTo(new String(embedded, StandardCharsets.UTF_8));
    }

    @Test
    void shouldTellTheContainerWhatTheEmbeddedBrokerIsTold() throws IOException {
        List<String> wanted = BrokerSettings.shared().entrySet().stream()
                .map(e -> "KAFKA_" + e.getKey().toUpperCase(Locale.ROOT).replace('.', '_') + "=" + e.getValue())
                .toList();

        assertThat(lines("kafka/broker.env")).as("deploy/kafka/broker.env").containsExactlyElementsOf(wanted);
    }

    @Test
    void shouldListEveryTopic() throws IOException {
        assertThat(lines("kafka/topics.txt"))
                .as("deploy/kafka/topics.txt")
                .containsExactlyElementsOf(PlatformTopics.declaration());
    }

    @Test
    void shouldMakeEveryTopicOfTheListWithItsSettings() throws Exception {
        // Given a kafka-topics.sh that writes down what it is asked
        Path asked = folder.resolve("asked");
        Path tool = Files.writeString(folder.resolve("kafka-topics.sh"), "#!/bin/sh\necho \"$*\" >>" + asked + "\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));

        // When
        String said = run(
                DEPLOY.resolve("kafka/create-topics.sh"),
                Map.of("KAFKA_TOPICS", tool.toString(), "PARTITIONS", "12", "REPLICATION", "3"));

        // Then
        List<String> calls = Files.readAllLines(asked);
        assertThat(calls).as(said).hasSameSizeAs(PlatformTopics.declaration());
        assertThat(calls)
                .contains("--bootstrap-server kafka:9092 --create --if-not-exists --topic flags.state.v1"
                        + " --partitions 1 --replication-factor 3 --config cleanup.policy=compact");
        assertThat(calls)
                .anyMatch(call -> call.contains("--topic meeting.lifecycle.v1 --partitions 12 ")
                        && call.contains("--config message.timestamp.type=LogAppendTime"));
    }

    @Test
    void shouldMakeTheSameRolesByScriptAsByCode() throws Exception {
        assumeTrue(hasPsql(), "psql 15 or newer is not on the path");
        try (EmbeddedPostgres byScript = EmbeddedPostgres.builder().start();
                EmbeddedPostgres byCode = EmbeddedPostgres.builder().start()) {
            // Given
            PlatformDatabase.prepare(byCode.superuser(), List.of("flags"), role -> "it's $1 \\ \"" + role);
            Map<String, String> environment = Map.of(
                    "PGHOST", "127.0.0.1",
                    "PGPORT", Integer.toString(byScript.port()),
                    "PGPASSWORD", byScript.superuser().password(),
                    "SUPERKONCIS_SERVICES", "flags",
                    "SUPERKONCIS_ROLES_SQL",
                            DEPLOY.resolve("postgres/service-roles.sql").toString(),
                    "SUPERKONCIS_FLAGS_OWNER_PASSWORD", "it's $1 \\ \"flags_owner",
                    "SUPERKONCIS_FLAGS_APP_PASSWORD", "it's $1 \\ \"flags_app",
                    "SUPERKONCIS_FLAGS_WORKER_PASSWORD", "it's $1 \\ \"flags_worker");

            // When
            String first = run(DEPLOY.resolve("postgres/10-roles.sh"), environment);
            String again = run(DEPLOY.resolve("postgres/10-roles.sh"), environment);

            // Then
            assertThat(first)
                    .isEqualTo("10-roles.sh: schema and roles of flags are ready\n")
                    .isEqualTo(again);
            assertThat(rights(byScript)).isEqualTo(rights(byCode)).contains("flags_worker");
            PostgresLogin app =
                    new PostgresLogin(byScript.jdbcUrl(PlatformDatabase.NAME), "flags_app", "it's $1 \\ \"flags_app");
            assertThat(Sql.ask(app, "SHOW search_path")).isEqualTo("flags");
        }
    }

    private static String rights(EmbeddedPostgres server) throws Exception {
        PostgresLogin login = server.superuser().database(PlatformDatabase.NAME);
        String roles = "SELECT string_agg(concat_ws(' ', rolname, rolcanlogin, rolsuper, rolinherit, rolcreatedb,"
                + " rolcreaterole, rolbypassrls, left(rolpassword, 14)), E'\\n' ORDER BY rolname)"
                + " FROM pg_authid WHERE rolname ~ '^flags_'";
        String schemas =
                "SELECT string_agg(concat_ws(' ', nspname, nspowner::regrole, nspacl), E'\\n' ORDER BY nspname)"
                        + " FROM pg_namespace WHERE nspname IN ('flags', 'public')";
        String databases = "SELECT datacl::text FROM pg_database WHERE datname = 'superkoncis'";
        return Sql.ask(login, roles) + "\n" + Sql.ask(login, schemas) + "\n" + Sql.ask(login, databases);
    }

    private static List<String> lines(String file) throws IOException {
        try (Stream<String> all = Files.lines(DEPLOY.resolve(file))) {
            return all.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        }
    }

    private static boolean hasPsql() throws InterruptedException {
        try {
            Process psql = new ProcessBuilder("psql", "--version").start();
            String version = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return psql.waitFor() == 0 && Integer.parseInt(version.replaceAll("^\\D*(\\d+)(?s).*", "$1")) >= 15;
        } catch (IOException e) {
            return false;
        }
    }

    private static String run(Path script, Map<String, String> environment) throws Exception {
        List<String> words = new ArrayList<>(List.of("bash", script.toString()));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}

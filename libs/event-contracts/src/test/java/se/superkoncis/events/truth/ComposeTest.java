package se.superkoncis.events.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The containers are set up as the embedded pair is. What libs/embedded compares with its own settings (broker.env,
 * topics.txt, postgresql.conf, service-roles.sql) must be what the containers get.
 */
class ComposeTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:[-?])?([^}]*)}");

    private final Map<String, Object> compose;
    private final String text;

    ComposeTest() throws IOException {
        compose = Project.yaml("docker-compose.yml");
        text = Files.readString(Project.file("docker-compose.yml"));
    }

    @Test
    void shouldRunTheBrokerThatTheClientsAreBuiltFor() {
        // When
        String image = at("services", "kafka", "image");
        // Then
        assertThat(image).isEqualTo("apache/kafka:" + AppInfoParser.getVersion());
        assertThat(Project.<String>at(compose, "services", "topics", "image")).isEqualTo(image);
        assertThat(Project.<String>at(compose, "services", "postgres", "image")).isEqualTo("postgres:17");
    }

    @Test
    void shouldGiveTheBrokerTheSharedSettingsAndAddOnlyWhatDependsOnTheNode() throws IOException {
        // Given
        Map<String, Object> own = at("services", "kafka", "environment");
        Set<String> shared = lines("deploy/kafka/broker.env")
                .map(l -> l.substring(0, l.indexOf('=')))
                .collect(Collectors.toSet());
        // When
        String file = at("services", "kafka", "env_file");
        // Then
        assertThat(file).isEqualTo("deploy/kafka/broker.env");
        assertThat(own.keySet()).doesNotContainAnyElementsOf(shared);
        assertThat(own)
                .containsEntry("KAFKA_DEFAULT_REPLICATION_FACTOR", "1")
                .containsEntry("KAFKA_MIN_INSYNC_REPLICAS", "1")
                .containsEntry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1")
                .containsEntry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1")
                .containsEntry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1")
                .containsEntry("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR", "1")
                .containsEntry("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR", "1");
    }

    @Test
    void shouldMakeTheTopicsFromTheListThatIsCheckedAgainstTheDeclaration() {
        // When
        List<String> mounts = at("services", "topics", "volumes");
        List<String> command = at("services", "topics", "entrypoint");
        // Then the script looks for the list beside itself
        assertThat(mounts)
                .containsExactly(
                        "./deploy/kafka/create-topics.sh:/etc/superkoncis/create-topics.sh:ro",
                        "./deploy/kafka/topics.txt:/etc/superkoncis/topics.txt:ro");
        assertThat(command).containsExactly("bash", "/etc/superkoncis/create-topics.sh");
    }

    @Test
    void shouldGiveTheDatabaseTheSharedSettingsAndARolePerServiceAndPurpose() {
        // Given
        Map<String, Object> environment = at("services", "postgres", "environment");
        // When
        List<String> command = at("services", "postgres", "command");
        List<String> mounts = at("services", "postgres", "volumes");
        // Then
        assertThat(command).contains("config_file=/etc/superkoncis/postgresql.conf");
        assertThat(mounts)
                .contains(
                        "./deploy/postgres/postgresql.conf:/etc/superkoncis/postgresql.conf:ro",
                        "./deploy/postgres/service-roles.sql:/etc/superkoncis/service-roles.sql:ro",
                        "./deploy/postgres/10-roles.sh:/docker-entrypoint-initdb.d/10-roles.sh:ro");
        assertThat((String) environment.get("SUPERKONCIS_SERVICES"))
                .isEqualTo(String.join(" ", services().toList()));
        services().map(s -> s.toUpperCase(Locale.ROOT)).forEach(service -> {
            for (String kind : List.of("OWNER", "APP", "WORKER")) {
                assertThat((String) environment.get("SUPERKONCIS_" + service + "_" + kind + "_PASSWORD"))
                        .startsWith("${" + service + "_" + kind + "_PASSWORD:?");
            }
        });
    }

    static Stream<String> services() {
        return Stream.of("flags", "router", "decision");
    }

    @ParameterizedTest
    @MethodSource("services")
    void shouldLetEachServiceInWithItsOwnRoles(String service) {
        // When
        Map<String, Object> environment = at("services", service + "-service", "environment");
        // Then
        String prefix = "${" + service.toUpperCase(Locale.ROOT);
        assertThat(environment)
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "kafka:19092")
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://postgres:5432/superkoncis")
                .containsEntry("QUARKUS_DATASOURCE__WORKER__JDBC_URL", "jdbc:postgresql://postgres:5432/superkoncis")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", service + "_app")
                .containsEntry("QUARKUS_DATASOURCE__WORKER__USERNAME", service + "_worker")
                .containsEntry("QUARKUS_FLYWAY_USERNAME", service + "_owner")
                .containsKeys("MP_JWT_VERIFY_PUBLICKEY_LOCATION", "MP_JWT_VERIFY_ISSUER", "MP_JWT_VERIFY_AUDIENCES");
        assertThat((String) environment.get("QUARKUS_DATASOURCE_PASSWORD")).startsWith(prefix + "_APP_PASSWORD:?");
        assertThat((String) environment.get("QUARKUS_DATASOURCE__WORKER__PASSWORD"))
                .startsWith(prefix + "_WORKER_PASSWORD:?");
        assertThat((String) environment.get("QUARKUS_FLYWAY_PASSWORD")).startsWith(prefix + "_OWNER_PASSWORD:?");
    }

    @Test
    void shouldGiveTheKeyThatSignsTheAuditChainToFlagsAlone() {
        // When
        Map<String, Object> environment = at("services", "flags-service", "environment");
        List<String> volumes = at("services", "flags-service", "volumes");
        // Then
        String file = (String) environment.get("SUPERKONCIS_AUDIT_SIGNING_KEY");
        assertThat(volumes).anyMatch(v -> v.startsWith("${AUDIT_SIGNING_KEY_FILE:?") && v.endsWith(":" + file + ":ro"));
        assertThat(text.lines().filter(l -> l.contains("AUDIT_SIGNING_KEY_FILE")))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("services")
    void shouldBuildEachServiceFromItsDockerfile(String service) throws IOException {
        // Given
        String context = at("services", service + "-service", "build", "context");
        String dockerfile = at("services", service + "-service", "build", "dockerfile");
        // When
        String content =
                Files.readString(Project.file(context).resolve(dockerfile).normalize());
        // Then
        List<String> ports = at("services", service + "-service", "ports");
        String port = ports.get(0).substring(ports.get(0).lastIndexOf(':') + 1);
        assertThat(content)
                .contains("FROM eclipse-temurin:17-jre", "target/quarkus-app/quarkus-run.jar", "USER 10001")
                .contains("EXPOSE " + port, "/dev/tcp/127.0.0.1/" + port);
    }

    @Test
    void shouldAskForEachSecretAndSayWhatToSet() throws IOException {
        // Given
        List<MatchResult> variables = VARIABLE.matcher(text).results().toList();
        Set<String> offered = new TreeSet<>();
        for (String line : Files.readAllLines(Project.file(".env.example"))) {
            if (line.matches("#?[A-Z_]+=.*")) {
                offered.add(line.replaceFirst("^#", "").replaceFirst("=.*", ""));
            }
        }
        // When
        Set<String> used = variables.stream().map(v -> v.group(1)).collect(Collectors.toCollection(TreeSet::new));
        // Then
        assertThat(offered).isEqualTo(used);
        assertThat(variables)
                .filteredOn(v -> v.group(1).endsWith("PASSWORD") || v.group(1).endsWith("KEY_FILE"))
                .isNotEmpty()
                .allSatisfy(v -> {
                    assertThat(v.group(2)).isEqualTo(":?");
                    assertThat(v.group(3)).startsWith("set it in .env to ");
                });
        assertThat(text.lines().filter(l -> l.matches("\\s*\\w*PASSWORD: .*"))).allMatch(l -> l.contains(": ${"));
        assertThat(lines(".env.example").filter(l -> !l.startsWith("#"))).allMatch(l -> l.endsWith("="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "postgres", "flags-service", "router-service", "decision-service"})
    void shouldListenOnThisMachineOnly(String service) {
        // When
        List<String> ports = at("services", service, "ports");
        // Then
        assertThat(ports).allMatch(p -> p.startsWith("127.0.0.1:"));
    }

    @Test
    void shouldMountOnlyFilesThatAreThere() {
        // Given
        List<String> mounted = new ArrayList<>();
        // When
        Pattern.compile("- (\\./[^:]+):").matcher(text).results().forEach(m -> mounted.add(m.group(1)));
        // Then
        assertThat(mounted)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Project.file(file)).isRegularFile());
    }

    private <T> T at(String... names) {
        return Project.at(compose, names);
    }

    private static Stream<String> lines(String file) throws IOException {
        return Files.readAllLines(Project.file(file)).stream().filter(l -> !l.isBlank() && !l.startsWith("#"));
    }
}

package se.superkoncis.testsupport.stack;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import se.superkoncis.embedded.Ports;
import se.superkoncis.embedded.kafka.BrokerSettings;
import se.superkoncis.embedded.postgres.EmbeddedPostgres;
import se.superkoncis.embedded.postgres.PostgresLogin;

/** The servers in containers, on host ports of our choice: a mapped port would change with every restart. */
final class ContainerServers implements Servers {
    private static final String KAFKA_IMAGE = "apache/kafka:4.1.2";
    private static final String POSTGRES_IMAGE = "postgres:17";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaContainer kafka;
    private final PostgreSQLContainer postgres;
    private final PostgresLogin superuser;

    private ContainerServers(KafkaContainer kafka, PostgreSQLContainer postgres, PostgresLogin superuser) {
        this.kafka = kafka;
        this.postgres = postgres;
        this.superuser = superuser;
    }

    @SuppressWarnings("resource") // closed by close(), and by Testcontainers when this JVM dies
    static ContainerServers start() {
        List<Integer> ports = Ports.free(2);
        KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE);
        BrokerSettings.shared().forEach((name, value) -> kafka.withEnv(environmentName(name), value));
        BrokerSettings.replication(1).forEach((name, value) -> kafka.withEnv(environmentName(name), value));
        kafka.setPortBindings(List.of(ports.get(0) + ":9092"));

        String password = "superuser-" + ports.get(1);
        PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES_IMAGE)
                .withUsername(EmbeddedPostgres.SUPERUSER)
                .withPassword(password)
                .withDatabaseName("postgres")
                .withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C");
        postgres.setCommand("postgres -c " + String.join(" -c ", EmbeddedPostgres.settings()));
        postgres.setPortBindings(List.of(ports.get(1) + ":5432"));
        kafka.start();
        postgres.start();
        String url = "jdbc:postgresql://" + postgres.getHost() + ":" + ports.get(1) + "/postgres";
        return new ContainerServers(kafka, postgres, new PostgresLogin(url, EmbeddedPostgres.SUPERUSER, password));
    }

    private static String environmentName(String setting) {
        return "KAFKA_" + setting.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public void stopKafka() {
        stop(kafka);
    }

    @Override
    public void startKafka() {
        start(kafka);
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
                return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
            }
        });
    }

    @Override
    public PostgresLogin superuser() {
        return superuser;
    }

    @Override
    public void stopPostgres() {
        stop(postgres);
    }

    @Override
    public void crashPostgres() {
        postgres.getDockerClient().killContainerCmd(postgres.getContainerId()).exec();
    }

    @Override
    public void startPostgres() {
        start(postgres);
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            try (var connection = superuser.connect()) {
                return connection.isValid(5);
            }
        });
    }

    private static void stop(GenericContainer<?> container) {
        container.getDockerClient().stopContainerCmd(container.getContainerId()).exec();
    }

    private static void start(GenericContainer<?> container) {
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
    }

    @Override
    public void close() {
        kafka.stop();
        postgres.stop();
    }
}

package se.superkoncis.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.embedded.PortTakenException;
import se.superkoncis.embedded.QuietLogs;

class EmbeddedKafkaTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void quiet() {
        QuietLogs.apply();
    }

    @Test
    void shouldGoOnWithPortAndDataAfterAnOutage() throws Exception {
        // Given
        try (EmbeddedKafka kafka = EmbeddedKafka.builder().start()) {
            String servers = kafka.bootstrapServers();
            Records.topic(servers, "notes", 1);
            Records.write(servers, "notes", "before");

            // When
            kafka.stopNode(0);
            kafka.startNode(0);
            Records.write(servers, "notes", "after");

            // Then
            assertThat(kafka.bootstrapServers()).isEqualTo(servers);
            assertThat(Records.read(servers, "notes", 2)).containsExactly("before", "after");
        }
    }

    @Test
    void shouldKeepDataWhenItCannotComeBackAtOnce() throws Exception {
        // Given
        try (EmbeddedKafka kafka = EmbeddedKafka.builder().start()) {
            String servers = kafka.bootstrapServers();
            Records.topic(servers, "notes", 1);
            Records.write(servers, "notes", "kept");
            kafka.stop();

            // When
            int port = Integer.parseInt(servers.substring(servers.indexOf(':') + 1));
            try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                assertThat(taken.isBound()).isTrue();
                assertThatThrownBy(kafka::start).isInstanceOf(PortTakenException.class);
            }
            kafka.start();

            // Then
            assertThat(Records.read(servers, "notes", 1)).containsExactly("kept");
        }
    }

    @Test
    void shouldNotMakeATopicOutOfAMisspeltName() {
        try (EmbeddedKafka kafka = EmbeddedKafka.builder().start()) {
            assertThatThrownBy(() -> Records.write(kafka.bootstrapServers(), "mispelt", "lost"))
                    .rootCause()
                    .isInstanceOfAny(
                            UnknownTopicOrPartitionException.class,
                            org.apache.kafka.common.errors.TimeoutException.class);
        }
    }

    @Test
    void shouldReadKeptDataInALaterProcess() throws Exception {
        // Given
        try (EmbeddedKafka first = EmbeddedKafka.builder().dataDir(folder).start()) {
            Records.topic(first.bootstrapServers(), "notes", 1);
            Records.write(first.bootstrapServers(), "notes", "kept");
        }

        // When
        try (EmbeddedKafka second = EmbeddedKafka.builder().dataDir(folder).start()) {
            // Then
            assertThat(Records.read(second.bootstrapServers(), "notes", 1)).containsExactly("kept");
        }
    }

    @Test
    void shouldMoveTheControllerOfASingleNodeWhenItsPortIsTakenMeanwhile() throws Exception {
        // Given
        try (EmbeddedKafka first = EmbeddedKafka.builder().dataDir(folder).start()) {
            Records.topic(first.bootstrapServers(), "notes", 1);
            Records.write(first.bootstrapServers(), "notes", "kept");
        }
        Properties layout = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve("cluster.properties"))) {
            layout.load(in);
        }
        int controller = Integer.parseInt(layout.getProperty("controller.0"));

        try (ServerSocket taken = new ServerSocket(controller, 1, InetAddress.getByName("127.0.0.1"));
                // When
                EmbeddedKafka second = EmbeddedKafka.builder().dataDir(folder).start()) {
            Records.topic(second.bootstrapServers(), "later", 1);

            // Then
            assertThat(taken.isBound()).isTrue();
            assertThat(Records.read(second.bootstrapServers(), "notes", 1)).containsExactly("kept");
        }
    }

    @Test
    void shouldRefuseAFolderOfAnotherSize() {
        try (EmbeddedKafka one = EmbeddedKafka.builder().dataDir(folder).start()) {
            assertThat(one.bootstrapServers()).doesNotContain(",");
        }

        assertThatThrownBy(
                        () -> EmbeddedKafka.builder().nodes(3).dataDir(folder).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1 node");
    }

    @Test
    void shouldGoOnWithTwoOfThreeNodes() throws Exception {
        // Given
        try (EmbeddedKafka kafka = EmbeddedKafka.builder().nodes(3).start()) {
            Records.topic(kafka.bootstrapServers(), "notes", 3);
            Records.write(kafka.bootstrapServers(), "notes", "three");

            // When
            kafka.stopNode(1);
            Records.write(kafka.bootstrapServers(), "notes", "two");

            // Then
            assertThat(Records.read(kafka.bootstrapServers(), "notes", 2)).containsExactly("three", "two");
        }
    }

    @Test
    void shouldNameAPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            EmbeddedKafka.Builder builder = EmbeddedKafka.builder().port(taken.getLocalPort());

            assertThatThrownBy(builder::start)
                    .isInstanceOfSatisfying(
                            PortTakenException.class, e -> assertThat(e.port()).isEqualTo(taken.getLocalPort()))
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("Kafka");
        }
    }

    @Test
    void shouldRefuseAFolderThatIsInUse() {
        try (EmbeddedKafka first = EmbeddedKafka.builder().dataDir(folder).start()) {
            assertThat(first.bootstrapServers()).isNotBlank();
            assertThatThrownBy(() -> EmbeddedKafka.builder().dataDir(folder).start())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use");
        }
    }
}

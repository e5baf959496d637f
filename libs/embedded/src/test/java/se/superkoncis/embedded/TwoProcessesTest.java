package se.superkoncis.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.embedded.kafka.EmbeddedKafka;
import se.superkoncis.embedded.kafka.Records;
import se.superkoncis.embedded.postgres.EmbeddedPostgres;
import se.superkoncis.embedded.postgres.PostgresLogin;
import se.superkoncis.embedded.postgres.Sql;

class TwoProcessesTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    Path folder;

    @BeforeAll
    static void quiet() {
        QuietLogs.apply();
    }

    @Test
    void shouldRunTwoBrokersBesideEachOtherAndGoOnWithDataOfAKilledOne() throws Exception {
        try (EmbeddedKafka here = EmbeddedKafka.builder().start();
                OtherJvm there = OtherJvm.start(List.of(), CLASS_PATH, "kafka", folder.toString())) {
            // Given
            Records.topic(here.bootstrapServers(), "here", 1);
            Records.topic(there.ready(), "there", 1);
            Records.write(there.ready(), "there", "acknowledged");
            assertThat(Records.topics(here.bootstrapServers())).containsExactly("here");

            // When
            there.kill();

            // Then
            try (EmbeddedKafka again = EmbeddedKafka.builder().dataDir(folder).start()) {
                assertThat(Records.read(again.bootstrapServers(), "there", 1)).containsExactly("acknowledged");
            }
        }
    }

    @Test
    void shouldNotChooseAPortThatAnotherProcessChoseAndHasNotOpened() throws Exception {
        // Given so few ports that chance would meet
        int lowest = Ports.free(1).get(0);
        try (OtherJvm there = OtherJvm.start(List.of(), CLASS_PATH, "ports", "20", "" + lowest, "" + (lowest + 60))) {
            // When
            List<String> here = Ports.free(20, lowest, lowest + 60).stream()
                    .map(String::valueOf)
                    .toList();

            // Then
            assertThat(here)
                    .doesNotHaveDuplicates()
                    .doesNotContainAnyElementsOf(List.of(there.ready().split(" ")));
        }
    }

    @Test
    void shouldGoOnWithADatabaseWhoseProcessWasKilled() throws Exception {
        // Given a server that outlives the JVM that started it
        PostgresLogin orphan;
        try (OtherJvm there = OtherJvm.start(List.of(), CLASS_PATH, "postgres", folder.toString())) {
            String[] said = there.ready().split(" ");
            orphan = new PostgresLogin(said[0], EmbeddedPostgres.SUPERUSER, said[1]);
            Sql.run(orphan, "CREATE TABLE kept (text text)", "INSERT INTO kept VALUES ('acknowledged')");
            there.kill();
        }
        assertThat(Sql.ask(orphan, "SELECT text FROM kept")).isEqualTo("acknowledged");

        // When
        try (EmbeddedPostgres again = EmbeddedPostgres.builder().dataDir(folder).start()) {
            // Then
            assertThat(Sql.ask(again.superuser(), "SELECT text FROM kept")).isEqualTo("acknowledged");
        }
    }
}

package se.superkoncis.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.embedded.PortTakenException;
import se.superkoncis.embedded.QuietLogs;

class EmbeddedPostgresTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void quiet() {
        QuietLogs.apply();
    }

    @Test
    void shouldWriteToDiskWhatItAcknowledges() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            assertThat(Sql.ask(postgres.superuser(), "SHOW fsync")).isEqualTo("on");
            assertThat(Sql.ask(postgres.superuser(), "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(Sql.ask(postgres.superuser(), "SHOW max_connections")).isEqualTo("200");
            assertThat(Sql.ask(postgres.superuser(), "SHOW server_version")).startsWith("17.");
            assertThat(Sql.ask(postgres.superuser(), "SHOW server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void shouldLetNobodyInWithoutThePassword() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            PostgresLogin guess = new PostgresLogin(postgres.jdbcUrl("postgres"), EmbeddedPostgres.SUPERUSER, "guess");
            assertThatThrownBy(() -> Sql.ask(guess, "SELECT 1")).hasMessageContaining("authentication failed");
            assertThat(postgres.superuser().toString())
                    .doesNotContain(postgres.superuser().password());
        }
    }

    @Test
    void shouldGoOnWithPortAndDataAfterACrash() throws Exception {
        // Given
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            PostgresLogin login = postgres.superuser();
            Sql.run(login, "CREATE TABLE notes (text text)", "INSERT INTO notes VALUES ('möte')");

            // When
            postgres.stopImmediately();
            assertThatThrownBy(() -> Sql.ask(login, "SELECT 1")).isInstanceOf(SQLException.class);
            postgres.start();

            // Then
            assertThat(postgres.superuser()).isEqualTo(login);
            assertThat(Sql.ask(login, "SELECT text FROM notes")).isEqualTo("möte");
        }
    }

    @Test
    void shouldKeepDataWhenItCannotComeBackAtOnce() throws Exception {
        // Given
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            PostgresLogin login = postgres.superuser();
            Sql.run(login, "CREATE TABLE kept (text text)", "INSERT INTO kept VALUES ('yes')");
            postgres.stop();

            // When
            try (ServerSocket taken = new ServerSocket(postgres.port(), 1, InetAddress.getByName("127.0.0.1"))) {
                assertThat(taken.isBound()).isTrue();
                assertThatThrownBy(postgres::start).isInstanceOf(PortTakenException.class);
            }
            postgres.start();

            // Then
            assertThat(Sql.ask(login, "SELECT text FROM kept")).isEqualTo("yes");
        }
    }

    @Test
    void shouldKeepDataAndPasswordInAFolder() throws Exception {
        // Given
        PostgresLogin before;
        try (EmbeddedPostgres first = EmbeddedPostgres.builder().dataDir(folder).start()) {
            before = first.superuser();
            Sql.run(before, "CREATE TABLE kept (text text)", "INSERT INTO kept VALUES ('yes')");
        }

        // When
        try (EmbeddedPostgres second =
                EmbeddedPostgres.builder().dataDir(folder).start()) {
            // Then
            assertThat(second.superuser().password()).isEqualTo(before.password());
            assertThat(Sql.ask(second.superuser(), "SELECT text FROM kept")).isEqualTo("yes");
        }
    }

    @Test
    void shouldNameAPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().port(taken.getLocalPort());

            assertThatThrownBy(builder::start)
                    .isInstanceOfSatisfying(
                            PortTakenException.class, e -> assertThat(e.port()).isEqualTo(taken.getLocalPort()))
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("PostgreSQL");
        }
    }
}

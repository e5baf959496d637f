package se.superkoncis.embedded.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.superkoncis.embedded.QuietLogs;
import se.superkoncis.embedded.postgres.EmbeddedPostgres;
import se.superkoncis.embedded.postgres.PostgresLogin;
import se.superkoncis.embedded.postgres.Sql;

class PlatformDatabaseTest {
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        QuietLogs.apply();
        postgres = EmbeddedPostgres.builder().start();
        PlatformDatabase.prepare(postgres.superuser(), List.of("flags", "router"), role -> role + "'s \"secret\"");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void shouldLetTheOwnerMakeTablesInItsSchemaOnly() throws Exception {
        Sql.run(login("flags_owner"), "CREATE TABLE of_owner (id int)", "DROP TABLE flags.of_owner");

        assertThatThrownBy(() -> Sql.run(login("flags_owner"), "CREATE TABLE router.intruder (id int)"))
                .hasMessageContaining("permission denied for schema router");
        assertThatThrownBy(() -> Sql.run(login("flags_owner"), "CREATE TABLE public.intruder (id int)"))
                .hasMessageContaining("permission denied for schema public");
        assertThatThrownBy(() -> Sql.run(login("flags_owner"), "CREATE SCHEMA intruder"))
                .hasMessageContaining("permission denied for database");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flags_app", "flags_worker"})
    void shouldGiveAppAndWorkerNothingButUsage(String role) throws Exception {
        Sql.run(
                login("flags_owner"),
                "CREATE TABLE IF NOT EXISTS hidden (id int)",
                "CREATE TABLE IF NOT EXISTS shown (id int)",
                "GRANT SELECT ON shown TO flags_app, flags_worker");

        assertThat(Sql.ask(login(role), "SHOW search_path")).isEqualTo("flags");
        assertThat(Sql.ask(login(role), "SELECT count(*) FROM shown")).isEqualTo("0");
        assertThatThrownBy(() -> Sql.run(login(role), "SELECT * FROM hidden"))
                .hasMessageContaining("permission denied for table");
        assertThatThrownBy(() -> Sql.run(login(role), "CREATE TABLE mine (id int)"))
                .hasMessageContaining("permission denied for schema flags");
        assertThatThrownBy(() -> Sql.run(login(role), "CREATE TEMP TABLE mine (id int)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Sql.run(login(role), "SET ROLE flags_owner"))
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flags_owner", "flags_app", "flags_worker"})
    void shouldHideOtherServices(String role) throws Exception {
        Sql.run(login("router_owner"), "CREATE TABLE IF NOT EXISTS secrets (id int)");

        assertThatThrownBy(() -> Sql.run(login(role), "SELECT * FROM router.secrets"))
                .hasMessageContaining("permission denied for schema router");
    }

    @Test
    void shouldBypassNoRowSecurity() throws Exception {
        String privileged = Sql.ask(
                postgres.superuser(),
                "SELECT count(*) FROM pg_roles WHERE rolname ~ '^(flags|router)_'"
                        + " AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)");

        assertThat(privileged).isEqualTo("0");
    }

    @Test
    void shouldBeRepeatableAndChangePasswords() throws Exception {
        // When
        PlatformDatabase.prepare(postgres.superuser(), List.of("metrics"), role -> "old");
        PlatformDatabase.prepare(postgres.superuser(), List.of("metrics"), role -> "new");

        // Then
        PostgresLogin login = postgres.superuser().database(PlatformDatabase.NAME);
        assertThat(Sql.ask(new PostgresLogin(login.url(), "metrics_app", "new"), "SELECT 1"))
                .isEqualTo("1");
        assertThatThrownBy(() -> Sql.ask(new PostgresLogin(login.url(), "metrics_app", "old"), "SELECT 1"))
                .hasMessageContaining("authentication failed");
        assertThat(Sql.ask(postgres.superuser(), "SELECT rolpassword FROM pg_authid WHERE rolname = 'metrics_app'"))
                .startsWith("SCRAM-SHA-256$");
    }

    @Test
    void shouldRefuseAServiceNameThatIsNoSchemaName() {
        assertThatThrownBy(() ->
                        PlatformDatabase.prepare(postgres.superuser(), List.of("x'; DROP ROLE flags_app"), role -> "p"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("service name");
    }

    @Test
    void shouldQuoteValues() {
        String script = PlatformDatabase.script(
                Map.of("service", "s'1", "owner_password", "o$1\\", "app_password", "a", "worker_password", "w"));

        assertThat(script).contains("'s''1'").contains("'o$1\\'").doesNotContain(":'service'");
    }

    private static PostgresLogin login(String role) {
        return new PostgresLogin(postgres.jdbcUrl(PlatformDatabase.NAME), role, role + "'s \"secret\"");
    }
}

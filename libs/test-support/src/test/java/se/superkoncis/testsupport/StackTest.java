package se.superkoncis.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.superkoncis.embedded.postgres.PostgresLogin;

class StackTest {
    @Test
    void shouldTellAServiceAllItNeeds() throws Exception {
        // Given
        StackResource resource = new StackResource();
        resource.init(Map.of("service", "router"));

        // When
        Map<String, String> config = resource.start();
        resource.stop();

        // Then
        String url = config.get("quarkus.datasource.jdbc.url");
        assertThat(ask(login(config, url, "quarkus.datasource"), "SELECT current_user"))
                .isEqualTo("router_app");
        assertThat(ask(login(config, url, "quarkus.datasource.\"worker\""), "SELECT current_user"))
                .isEqualTo("router_worker");
        assertThat(ask(login(config, url, "quarkus.flyway"), "SELECT current_user"))
                .isEqualTo("router_owner");
        assertThat(config)
                .containsEntry("mp.jwt.verify.issuer", "superkoncis-local")
                .containsEntry("mp.jwt.verify.audiences", "superkoncis")
                .containsEntry("kafka.bootstrap.servers", Stack.kafka().bootstrapServers());
    }

    @Test
    void shouldWantAService() {
        assertThatThrownBy(() -> new StackResource().init(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("service");
    }

    @Test
    void shouldBeOneStackForEveryClassLoader() throws Exception {
        // Given a class loader that loads this module anew, as Quarkus' does
        String here = Stack.kafka().bootstrapServers();
        try (AnotherLoader other = new AnotherLoader()) {
            Class<?> again = other.loadClass(Stack.class.getName());

            // When
            Object kafka = again.getMethod("kafka").invoke(null);
            Object there = kafka.getClass().getMethod("bootstrapServers").invoke(kafka);

            // Then
            assertThat(again).isNotSameAs(Stack.class);
            assertThat(there).isEqualTo(here);
        }
    }

    @Test
    void shouldLoseNothingInOutages() throws Exception {
        // Given
        PostgresLogin login = Stack.postgres().superuser();
        String servers = Stack.kafka().bootstrapServers();
        run(login, "CREATE TABLE public.kept (text text)", "INSERT INTO public.kept VALUES ('yes')");
        Events.publish(Events.meeting("kept-1", "acme").scheduled());

        // When
        Stack.kafka().stop();
        Stack.postgres().crash();
        assertThatThrownBy(() -> ask(login, "SELECT 1")).isInstanceOf(SQLException.class);
        Stack.postgres().start();
        Stack.kafka().start();

        // Then
        assertThat(ask(login, "SELECT text FROM public.kept")).isEqualTo("yes");
        assertThat(Stack.kafka().bootstrapServers()).isEqualTo(servers);
        try (TopicReader reader = TopicReader.of("meeting.lifecycle.v1")) {
            assertThat(reader.untilOfKey("kept-1", 1)).hasSize(1);
        }
    }

    private static PostgresLogin login(Map<String, String> config, String url, String prefix) {
        return new PostgresLogin(url, config.get(prefix + ".username"), config.get(prefix + ".password"));
    }

    private static String ask(PostgresLogin login, String query) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static void run(PostgresLogin login, String... statements) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}

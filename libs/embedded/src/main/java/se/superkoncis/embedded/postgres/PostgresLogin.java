package se.superkoncis.embedded.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * Where and as whom to connect.
 *
 * @param url JDBC URL without credentials
 */
public record PostgresLogin(String url, String user, String password) {

    /** A server of the user's own, named in the environment, in place of the embedded one. */
    public static Optional<PostgresLogin> fromEnvironment(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("SUPERKONCIS_POSTGRES_URL"))
                .filter(url -> !url.isBlank())
                .map(url -> new PostgresLogin(
                        url,
                        environment.getOrDefault("SUPERKONCIS_POSTGRES_USER", EmbeddedPostgres.SUPERUSER),
                        environment.getOrDefault("SUPERKONCIS_POSTGRES_PASSWORD", "")));
    }

    /** The same login to another database of that server. */
    public PostgresLogin database(String name) {
        return new PostgresLogin(url.replaceFirst("(//[^/?]+/)[^?]*", "$1" + name), user, password);
    }

    /** Opens a connection. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}

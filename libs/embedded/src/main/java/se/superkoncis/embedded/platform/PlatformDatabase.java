package se.superkoncis.embedded.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PasswordUtil;
import se.superkoncis.embedded.postgres.PostgresLogin;

/**
 * The platform's one database: a schema per service, with an owner role for migrations, an app role and a worker role.
 * What they may do stands in {@code service-roles.sql}, which docker-compose runs too.
 */
public final class PlatformDatabase {
    /** Name of the database. */
    public static final String NAME = "superkoncis";

    private static final Pattern VARIABLE = Pattern.compile("(?<!:):'([a-z_]+)'");

    private PlatformDatabase() {}

    /** Owns the schema and runs migrations. */
    public static String ownerRole(String service) {
        return service + "_owner";
    }

    /** Serves requests and events; row level security applies to it. */
    public static String appRole(String service) {
        return service + "_app";
    }

    /** Runs relay, jobs and sweeps. */
    public static String workerRole(String service) {
        return service + "_worker";
    }

    /**
     * Creates what is missing and sets the passwords. Passwords leave this process as SCRAM verifiers only.
     *
     * @param superuser a login that may create databases and roles
     * @param services schema names: lower-case letters, digits and underscores
     * @param passwordOf gives the password of a role, such as {@code router_app}
     * @throws IllegalStateException when the database refuses; the message holds no password
     */
    public static void prepare(PostgresLogin superuser, Collection<String> services, UnaryOperator<String> passwordOf) {
        try {
            createDatabase(superuser);
            try (Connection connection = superuser.database(NAME).connect();
                    Statement statement = connection.createStatement()) {
                for (String service : services) {
                    statement.execute(script(variables(service, passwordOf)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "database " + NAME + " could not be prepared by " + superuser + ": " + e.getMessage(), e);
        }
    }

    /** The database cannot be created in a transaction, so that a race is met by looking again. */
    private static void createDatabase(PostgresLogin superuser) throws SQLException {
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                try {
                    statement.execute("CREATE DATABASE " + NAME);
                } catch (SQLException e) {
                    if (!exists(statement)) {
                        throw e;
                    }
                }
            }
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
            return found.next();
        }
    }

    private static Map<String, String> variables(String service, UnaryOperator<String> passwordOf) throws SQLException {
        Map<String, String> values = new TreeMap<>();
        values.put("service", service);
        for (String kind : new String[] {"owner", "app", "worker"}) {
            String role = service + "_" + kind;
            values.put(kind + "_password", verifier(role, passwordOf.apply(role)));
        }
        return values;
    }

    private static String verifier(String role, String password) throws SQLException {
        if (password == null || password.isBlank()) {
            throw new IllegalArgumentException("role " + role + " needs a password");
        }
        return PasswordUtil.encodePassword(role, password.toCharArray(), "scram-sha-256");
    }

    /** Puts values in the place of psql's {@code :'name'}, as quoted literals. */
    static String script(Map<String, String> values) {
        return VARIABLE.matcher(resource()).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                // In the heading's prose.
                return Matcher.quoteReplacement(found.group());
            }
            return Matcher.quoteReplacement("'" + value.replace("'", "''") + "'");
        });
    }

    private static String resource() {
        try (InputStream in = PlatformDatabase.class.getResourceAsStream("service-roles.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("service-roles.sql cannot be read", e);
        }
    }
}

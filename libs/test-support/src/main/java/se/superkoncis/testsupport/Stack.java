package se.superkoncis.testsupport;

import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.superkoncis.embedded.platform.PlatformDatabase;
import se.superkoncis.embedded.postgres.PostgresLogin;
import se.superkoncis.testsupport.stack.StackControl;

/**
 * One Kafka with the platform's topics (3 partitions) and one PostgreSQL per JVM, started at the first use, shared by all
 * tests, stopped with the JVM. In containers when an engine answers, embedded otherwise; the system property {@code
 * test.stack} (auto, embedded, containers) decides against that. Whoever stops a server starts it again.
 */
public final class Stack {
    private static final Kafka KAFKA = new Kafka();
    private static final Postgres POSTGRES = new Postgres();

    private Stack() {}

    /** The broker. */
    public static Kafka kafka() {
        return KAFKA;
    }

    /** The database server. */
    public static Postgres postgres() {
        return POSTGRES;
    }

    /** Makes schema and roles of a service, once. */
    public static void prepare(String service) {
        tell("prepare " + service);
    }

    /** What a Quarkus service must be told to use the stack, by Quarkus' names. Prepares the service's schema. */
    public static Map<String, String> configOf(String service) {
        prepare(service);
        String url = postgres().url();
        Map<String, String> config = new LinkedHashMap<>();
        config.put("kafka.bootstrap.servers", kafka().bootstrapServers());
        config.put("quarkus.datasource.jdbc.url", url);
        config.put("quarkus.datasource.username", PlatformDatabase.appRole(service));
        config.put("quarkus.datasource.password", StackControl.passwordOf(PlatformDatabase.appRole(service)));
        config.put("quarkus.datasource.\"worker\".jdbc.url", url);
        config.put("quarkus.datasource.\"worker\".username", PlatformDatabase.workerRole(service));
        config.put(
                "quarkus.datasource.\"worker\".password",
                StackControl.passwordOf(PlatformDatabase.workerRole(service)));
        config.put("quarkus.flyway.username", PlatformDatabase.ownerRole(service));
        config.put("quarkus.flyway.password", StackControl.passwordOf(PlatformDatabase.ownerRole(service)));
        // Not its location: Quarkus makes a key of its own for tests, and one given in full goes before a location.
        config.put("mp.jwt.verify.publickey", tell("key.public"));
        config.put("mp.jwt.verify.issuer", Tokens.ISSUER);
        config.put("mp.jwt.verify.audiences", Tokens.AUDIENCE);
        config.put("quarkus.http.test-port", "0");
        return config;
    }

    /** The broker of the stack. */
    public static final class Kafka {
        private Kafka() {}

        /** {@code host:port}. */
        public String bootstrapServers() {
            return tell("kafka.servers");
        }

        /** Begins an outage. */
        public void stop() {
            tell("kafka.stop");
        }

        /** Ends it; address and data are the same. */
        public void start() {
            tell("kafka.start");
        }
    }

    /** The database server of the stack. */
    public static final class Postgres {
        private Postgres() {}

        /** JDBC URL of the platform's database, without credentials. */
        public String url() {
            return tell("postgres.url");
        }

        /** A login to the platform's database that may do everything, and that no row security stops. */
        public PostgresLogin superuser() {
            return new PostgresLogin(url(), tell("postgres.user"), tell("postgres.password"));
        }

        /** A login as a service's role, such as {@code router_app}; the service must be prepared. */
        public PostgresLogin login(String role) {
            return new PostgresLogin(url(), role, StackControl.passwordOf(role));
        }

        /** Begins an outage: sessions are ended. */
        public void stop() {
            tell("postgres.stop");
        }

        /** Begins an outage as a crash does. */
        public void crash() {
            tell("postgres.crash");
        }

        /** Ends an outage; address and data are the same. */
        public void start() {
            tell("postgres.start");
        }
    }

    static String tell(String words) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Threads that the servers start now keep this loader, and outlive the test's own.
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            return control().apply(words);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @SuppressWarnings("unchecked")
    private static UnaryOperator<String> control() {
        try {
            Class<?> control = Class.forName(StackControl.class.getName(), true, ClassLoader.getSystemClassLoader());
            return (UnaryOperator<String>) control.getMethod("get").invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("test-support must be on the class path of the test's JVM", e);
        }
    }
}

package se.superkoncis.testsupport.stack;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.superkoncis.embedded.QuietLogs;
import se.superkoncis.embedded.platform.PlatformDatabase;
import se.superkoncis.embedded.platform.PlatformTopics;
import se.superkoncis.embedded.postgres.PostgresLogin;

/**
 * The one stack of this JVM, asked and told things in words. Words, because a Quarkus test runs in a class loader of its
 * own, and the next test in another one: the stack lives in the system's, and only JDK types pass between them.
 */
public final class StackControl implements UnaryOperator<String> {
    private static final Logger LOG = LoggerFactory.getLogger(StackControl.class);
    private static final int PARTITIONS = 3;
    private static StackControl running;

    private final Servers servers;
    private final KeyPair keys;
    private final Set<String> prepared = new HashSet<>();

    private StackControl(Servers servers, KeyPair keys) {
        this.servers = servers;
        this.keys = keys;
    }

    /** The running stack; the first call starts it. Called by reflection, in the system's class loader. */
    public static synchronized UnaryOperator<String> get() {
        if (running == null) {
            QuietLogs.apply();
            StackControl started = new StackControl(startServers(), newKeys());
            Runtime.getRuntime().addShutdownHook(new Thread(started.servers::close, "test-stack-close"));
            PlatformTopics.create(started.servers.bootstrapServers(), PARTITIONS, 1);
            running = started;
        }
        return running;
    }

    private static Servers startServers() {
        String wanted = System.getProperty("test.stack", "auto");
        if (wanted.equals("embedded") || (wanted.equals("auto") && !ContainerEngine.answers())) {
            return EmbeddedServers.start();
        }
        try {
            return ContainerServers.start();
        } catch (RuntimeException e) {
            if (wanted.equals("containers")) {
                throw e;
            }
            LOG.warn("containers=failed fallback=embedded reason={}", e.toString());
            return EmbeddedServers.start();
        }
    }

    @Override
    public synchronized String apply(String words) {
        String[] parts = words.split(" ", 2);
        return switch (parts[0]) {
            case "kafka.servers" -> servers.bootstrapServers();
            case "kafka.stop" -> done(servers::stopKafka);
            case "kafka.start" -> done(servers::startKafka);
            case "postgres.url" -> database().url();
            case "postgres.password" -> database().password();
            case "postgres.user" -> database().user();
            case "postgres.stop" -> done(servers::stopPostgres);
            case "postgres.crash" -> done(servers::crashPostgres);
            case "postgres.start" -> done(servers::startPostgres);
            case "prepare" -> prepare(parts[1]);
            case "key.private" ->
                Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
            case "key.public" ->
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
            default -> throw new IllegalArgumentException("the test stack does not know \"" + parts[0] + "\"");
        };
    }

    private PostgresLogin database() {
        return servers.superuser().database(PlatformDatabase.NAME);
    }

    private String prepare(String service) {
        if (prepared.add(service)) {
            PlatformDatabase.prepare(servers.superuser(), List.of(service), StackControl::passwordOf);
        }
        return passwordOf(service);
    }

    /** The password of a role; a secret of nobody. */
    public static String passwordOf(String role) {
        return "test-" + role;
    }

    private static String done(Runnable action) {
        action.run();
        return "";
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }
}

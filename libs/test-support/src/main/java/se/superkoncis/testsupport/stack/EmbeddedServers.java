package se.superkoncis.testsupport.stack;

import java.util.Optional;
import se.superkoncis.embedded.kafka.EmbeddedKafka;
import se.superkoncis.embedded.postgres.EmbeddedPostgres;
import se.superkoncis.embedded.postgres.PostgresLogin;

/** The servers in and below this JVM; or, for the database, the one that the environment names. */
final class EmbeddedServers implements Servers {
    private final EmbeddedKafka kafka;
    private final EmbeddedPostgres postgres;
    private final PostgresLogin external;

    private EmbeddedServers(EmbeddedKafka kafka, EmbeddedPostgres postgres, PostgresLogin external) {
        this.kafka = kafka;
        this.postgres = postgres;
        this.external = external;
    }

    static EmbeddedServers start() {
        Optional<PostgresLogin> external = PostgresLogin.fromEnvironment(System.getenv());
        EmbeddedPostgres postgres =
                external.isPresent() ? null : EmbeddedPostgres.builder().start();
        return new EmbeddedServers(EmbeddedKafka.builder().start(), postgres, external.orElse(null));
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public void stopKafka() {
        kafka.stop();
    }

    @Override
    public void startKafka() {
        kafka.start();
    }

    @Override
    public PostgresLogin superuser() {
        return external == null ? postgres.superuser() : external;
    }

    @Override
    public void stopPostgres() {
        own().stop();
    }

    @Override
    public void crashPostgres() {
        own().stopImmediately();
    }

    @Override
    public void startPostgres() {
        own().start();
    }

    private EmbeddedPostgres own() {
        if (postgres == null) {
            throw new IllegalStateException(
                    "the database of SUPERKONCIS_POSTGRES_URL is not ours to stop: unset it for tests of outages");
        }
        return postgres;
    }

    @Override
    public void close() {
        kafka.close();
        if (postgres != null) {
            postgres.close();
        }
    }
}

package se.superkoncis.testsupport.stack;

import se.superkoncis.embedded.postgres.PostgresLogin;

/** One broker and one database, wherever they run. Started again, both keep address and data. */
interface Servers extends AutoCloseable {
    String bootstrapServers();

    void stopKafka();

    void startKafka();

    PostgresLogin superuser();

    void stopPostgres();

    void crashPostgres();

    void startPostgres();

    @Override
    void close();
}

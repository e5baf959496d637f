package se.superkoncis.embedded;

import java.nio.file.Path;
import se.superkoncis.embedded.kafka.EmbeddedKafka;
import se.superkoncis.embedded.postgres.EmbeddedPostgres;

/** Main of a process of its own: starts the servers named, prints where they are, and stays until its input ends. */
public final class Stand {
    private Stand() {}

    /** {@code kafka FOLDER} or {@code postgres FOLDER}; no folder for temporary data. */
    public static void main(String[] arguments) throws Exception {
        QuietLogs.apply();
        Path folder = arguments.length > 1 ? Path.of(arguments[1]) : null;
        if (arguments[0].equals("kafka")) {
            try (EmbeddedKafka kafka = EmbeddedKafka.builder().dataDir(folder).start()) {
                say(kafka.bootstrapServers());
            }
        } else {
            try (EmbeddedPostgres postgres =
                    EmbeddedPostgres.builder().dataDir(folder).start()) {
                say(postgres.superuser().url() + " " + postgres.superuser().password());
            }
        }
    }

    private static void say(String line) throws Exception {
        System.out.println("READY " + line);
        while (System.in.read() >= 0) {
            // Stay.
        }
    }
}

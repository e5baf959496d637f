package se.superkoncis.embedded;

import java.nio.file.Path;
import java.util.stream.Collectors;
import se.superkoncis.embedded.kafka.EmbeddedKafka;
import se.superkoncis.embedded.postgres.EmbeddedPostgres;

/** Main of a process of its own: starts the servers named, prints where they are, and stays until its input ends. */
public final class Stand {
    private Stand() {}

    /**
     * {@code kafka FOLDER} or {@code postgres FOLDER}; no folder for temporary data. {@code ports COUNT LOWEST HIGHEST}
     * chooses ports and opens none.
     */
    public static void main(String[] arguments) throws Exception {
        QuietLogs.apply();
        if (arguments[0].equals("ports")) {
            say(Ports.free(
                            Integer.parseInt(arguments[1]),
                            Integer.parseInt(arguments[2]),
                            Integer.parseInt(arguments[3]))
                    .stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(" ")));
            return;
        }
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

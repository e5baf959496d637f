package se.superkoncis.cli.stack.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.superkoncis.cli.text.Problem;

/** Where one stack keeps everything: data, logs, keys, claims. Readable by its owner only. */
public record StackFolder(Path path) {

    private static final String TEMPORARY = "temporary";

    public StackFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** The folder of all named stacks: {@code SUPERKONCIS_HOME}, else {@code ~/.superkoncis}. */
    public static Path home(Map<String, String> environment) {
        String chosen = environment.get("SUPERKONCIS_HOME");
        return chosen == null || chosen.isBlank()
                ? Path.of(System.getProperty("user.home"), ".superkoncis")
                : Path.of(chosen);
    }

    /** Makes the folder when it is missing. A new folder may be temporary: see {@link #isTemporary()}. */
    public StackFolder create(boolean temporary) {
        try {
            boolean fresh = !Files.exists(path);
            Files.createDirectories(path);
            if (fresh) {
                ownerOnly(path, "rwx------");
                if (temporary) {
                    Files.createFile(path.resolve(TEMPORARY));
                }
            } else if (!temporary) {
                Files.deleteIfExists(path.resolve(TEMPORARY));
            }
            for (Path folder : List.of(logs(), claims(), keys(), path.resolve("services"))) {
                Files.createDirectories(folder);
            }
            return this;
        } catch (IOException e) {
            throw Problem.causedBy(e, "stack.folder", path);
        }
    }

    /** Whether the folder goes when the stack stops. */
    public boolean isTemporary() {
        return Files.exists(path.resolve(TEMPORARY));
    }

    /** Log files, one per process. */
    public Path logs() {
        return path.resolve("logs");
    }

    /** Log of a process: a service's id, {@code stack} or {@code postgres}. */
    public Path log(String name) {
        // The database writes its own log, as its own user.
        return name.equals("postgres") ? postgres().resolve("postgres.log") : logs().resolve(name + ".log");
    }

    /** Transcripts too big for Kafka, which events refer to. */
    public Path claims() {
        return path.resolve("claims");
    }

    /** Signing key and sign-in codes. */
    public Path keys() {
        return path.resolve("keys");
    }

    /** The broker's data. */
    public Path kafka() {
        return path.resolve("kafka");
    }

    /** The database's data. */
    public Path postgres() {
        return path.resolve("postgres");
    }

    /** Working folder of a service, with its configuration. */
    public Path service(PlatformService service) {
        return path.resolve("services").resolve(service.id());
    }

    /** Deletes everything. */
    public void delete() {
        delete(each -> true);
    }

    /** Deletes everything but the logs, for somebody who has to find out what went wrong. */
    public void deleteButLogs() {
        delete(each -> !each.startsWith(logs()) && !each.equals(path) && !each.equals(path.resolve(TEMPORARY)));
    }

    private void delete(Predicate<Path> which) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.filter(which).sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path + ": delete it by hand", e);
        }
    }

    /** Writes a file that nobody else may read; it is never readable in between. */
    public static void writeSecret(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            ownerOnly(file, "rw-------");
            Files.write(file, content);
        } catch (IOException e) {
            throw Problem.causedBy(e, "stack.folder", file);
        }
    }

    private static void ownerOnly(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}

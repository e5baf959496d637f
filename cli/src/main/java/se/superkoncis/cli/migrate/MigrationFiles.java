package se.superkoncis.cli.migrate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import se.superkoncis.cli.stack.layout.PlatformService;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;

/**
 * Takes the migrations of a service out of its packaged application: its own and the kit's. They are laid out in folders,
 * because all services have them under the same names, and one class path could hold only one of them.
 */
final class MigrationFiles {

    private static final List<String> FOLDERS = List.of("db/kit/", "db/migration/");

    private final Path root;

    MigrationFiles(Path root) {
        this.root = root;
    }

    /** Lays the service's migrations out under {@code into}, and returns the folders that hold some. */
    List<Path> extract(PlatformService service, Path into) throws IOException {
        Path application = service.jar(root).getParent();
        if (!Files.isDirectory(application)) {
            throw new Problem(ExitCode.FAILED, "stack.not-built", service.id(), service.jar(root));
        }
        try (Stream<Path> files = Files.walk(application)) {
            for (Path jar : files.filter(MigrationFiles::mayHold).sorted().toList()) {
                extract(jar, into);
            }
        }
        return FOLDERS.stream().map(into::resolve).filter(Files::isDirectory).toList();
    }

    private static boolean mayHold(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jar") && (name.contains("-service-") || name.contains("service-kit-"));
    }

    private static void extract(Path file, Path into) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                String name = entry.getName();
                if (name.endsWith(".sql") && FOLDERS.stream().anyMatch(name::startsWith) && !name.contains("..")) {
                    Path target = into.resolve(name);
                    Files.createDirectories(target.getParent());
                    try (InputStream sql = jar.getInputStream(entry)) {
                        Files.write(target, sql.readAllBytes());
                    }
                }
            }
        }
    }
}

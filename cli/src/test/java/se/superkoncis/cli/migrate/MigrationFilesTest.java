package se.superkoncis.cli.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.cli.stack.layout.PlatformService;
import se.superkoncis.cli.text.Problem;

class MigrationFilesTest {

    @TempDir
    Path root;

    @Test
    void shouldLayOutTheServicesOwnMigrationsAndTheKits() throws IOException {
        // Given an application as Quarkus packages it
        Path application = root.resolve("router-service/target/quarkus-app");
        jar(application.resolve("app/router-service-1.jar"), "db/migration/V1__meetings.sql");
        jar(application.resolve("lib/main/se.superkoncis.service-kit-1.jar"), "db/kit/V0_1__delivery.sql");
        jar(application.resolve("lib/main/other-1.jar"), "db/migration/V9__other.sql");

        // When
        var folders = new MigrationFiles(root).extract(PlatformService.ROUTER, root.resolve("out"));

        // Then
        assertThat(folders).containsExactly(root.resolve("out/db/kit"), root.resolve("out/db/migration"));
        assertThat(root.resolve("out/db/migration/V1__meetings.sql")).hasContent("select 1;");
        assertThat(root.resolve("out/db/kit/V0_1__delivery.sql")).exists();
        assertThat(root.resolve("out/db/migration/V9__other.sql")).doesNotExist();
    }

    @Test
    void shouldSayWhichServiceIsNotBuilt() {
        assertThat(catchThrowableOfType(
                        Problem.class,
                        () -> new MigrationFiles(root).extract(PlatformService.FLAGS, root.resolve("out"))))
                .extracting(Problem::key)
                .isEqualTo("stack.not-built");
    }

    private static void jar(Path file, String entry) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new JarEntry(entry));
            jar.write("select 1;".getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
    }
}

package se.superkoncis.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.superkoncis.embedded.DataFolder;
import se.superkoncis.embedded.OtherJvm;
import se.superkoncis.embedded.QuietLogs;

/** The ways of a root process and of a normal user; only root can try them all, so that others skip this. */
class OtherAccountTest {
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");

    private Path folder;

    @BeforeAll
    static void needsRoot() {
        QuietLogs.apply();
        assumeTrue(uid(List.of()).equals(Optional.of(0)), "only root can start processes of other users");
        assumeTrue(uid(AS_NOBODY).equals(Optional.of(65534)), "setpriv is not here or may not change the user");
    }

    @BeforeEach
    void openFolder() throws IOException {
        folder = Files.createTempDirectory("superkoncis-account-test-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    @AfterEach
    void deleteFolder() throws IOException {
        if (folder != null) {
            DataFolder.delete(folder);
        }
    }

    @Test
    void shouldChangeTheAccountWhereUserNamespacesAreBlocked() throws Exception {
        // Given
        Path data = folder.resolve("data");
        EmbeddedPostgres.Builder blocked = EmbeddedPostgres.builder()
                .dataDir(data)
                .uidSeenBy(words -> words.contains("unshare") ? Optional.empty() : uid(words));

        // When
        try (EmbeddedPostgres postgres = blocked.start()) {
            Sql.run(postgres.superuser(), "CREATE TABLE kept (text text)", "INSERT INTO kept VALUES ('yes')");
            assertThat(Files.getAttribute(data.resolve("pgdata"), "unix:uid")).isEqualTo(65534);
        }

        // Then the data serve the other way, too
        try (EmbeddedPostgres allowed = EmbeddedPostgres.builder().dataDir(data).start()) {
            assertThat(Sql.ask(allowed.superuser(), "SELECT text FROM kept")).isEqualTo("yes");
        }
    }

    @Test
    void shouldNameTheFolderThatTheOtherAccountMayNotPass() throws Exception {
        Path closed = Files.createDirectory(
                folder.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        EmbeddedPostgres.Builder blocked = EmbeddedPostgres.builder()
                .dataDir(closed.resolve("data"))
                .uidSeenBy(words -> words.contains("unshare") ? Optional.empty() : uid(words));

        assertThatThrownBy(blocked::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(closed.toString())
                .hasMessageContaining("/var/tmp");
    }

    @Test
    void shouldRunForANormalUser() throws Exception {
        // Given class files that the user can read
        String classPath = readableClassPath();

        // When
        try (OtherJvm there = OtherJvm.start(
                AS_NOBODY, classPath, "postgres", folder.resolve("data").toString())) {
            String[] said = there.ready().split(" ");
            PostgresLogin login = new PostgresLogin(said[0], EmbeddedPostgres.SUPERUSER, said[1]);

            // Then
            assertThat(Sql.ask(login, "SHOW fsync")).isEqualTo("on");
            assertThat(Files.getAttribute(folder.resolve("data/pgdata"), "unix:uid"))
                    .isEqualTo(65534);
        }
    }

    private String readableClassPath() throws IOException {
        List<String> copies = new ArrayList<>();
        Path target = Files.createDirectory(folder.resolve("classes"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path source = Path.of(entry);
            Path copy = target.resolve(copies.size() + "-" + source.getFileName());
            if (needed(source)) {
                copy(source, copy);
                copies.add(copy.toString());
            }
        }
        return copies.stream().collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean needed(Path entry) {
        return Files.isDirectory(entry)
                || Stream.of("postgres", "commons-", "xz-", "slf4j")
                        .anyMatch(word -> entry.getFileName().toString().contains(word));
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> all = Files.walk(source)) {
            for (Path each : all.toList()) {
                Path goal = target.resolve(source.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(goal);
                } else {
                    Files.copy(each, goal);
                }
            }
        }
    }

    private static Optional<Integer> uid(List<String> prefix) {
        return EmbeddedPostgres.uidSeenBy(prefix);
    }
}

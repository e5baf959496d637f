package se.superkoncis.embedded.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import se.superkoncis.embedded.DataFolder;

/** PostgreSQL's programs, unpacked once per version into a cache that all processes of this user share. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The folder that holds {@code bin}, under {@code cache}; unpacked if it is not there (about 60 MB). */
    static Path unpack(Path cache) {
        try {
            byte[] archive = archive();
            Path home = cache.resolve("postgres-" + digest(archive));
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                Files.createDirectories(cache);
                publish(archive, cache, home);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL's programs cannot be unpacked into " + cache
                            + ": make sure that it can be written and that 100 MB are free",
                    e);
        }
    }

    /** Unpacks beside the goal and renames, so that nobody ever sees half of it. */
    private static void publish(byte[] archive, Path cache, Path home) throws IOException {
        Path fresh = Files.createTempDirectory(cache, "unpacking-");
        try {
            extract(archive, fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            DataFolder.delete(Files.exists(home.resolve("bin/postgres")) ? fresh : home);
            if (Files.exists(fresh)) {
                Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            // Another process was quicker; its copy is the same.
            DataFolder.delete(fresh);
        }
    }

    private static byte[] archive() throws IOException {
        String os = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        String machine = System.getProperty("os.arch");
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(os, machine)) {
            return in.readAllBytes();
        }
    }

    private static void extract(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive names " + entry.getName() + " outside of its folder");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink() || entry.isLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    Files.setPosixFilePermissions(path, permissions(entry.getMode()));
                }
            }
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        return PosixFilePermissions.fromString((mode & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
    }

    private static String digest(byte[] archive) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

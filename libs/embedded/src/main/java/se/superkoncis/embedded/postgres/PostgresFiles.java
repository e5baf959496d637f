package se.superkoncis.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import se.superkoncis.embedded.DataFolder;

/** What lies in the data folder of an {@link EmbeddedPostgres}, and who owns it. */
record PostgresFiles(Path root, PostgresAccount account) {

    Path data() {
        return root.resolve("pgdata");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    /** The superuser's password: made once, readable by this user only. */
    String password() {
        Path file = root.resolve("superuser.secret");
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[18];
                new SecureRandom().nextBytes(random);
                writeSecret(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).trim();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** A copy of the password that the server's account can read; delete it after use. */
    Path passwordForServer() {
        Path file = root.resolve("superuser.init");
        try {
            Files.deleteIfExists(file);
            writeSecret(file, password());
            own(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Makes the folders, and gives them to the account that the server runs as, whoever it ran as before. */
    void prepare() {
        try {
            Files.createDirectories(data());
            Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwx------"));
            if (!Files.exists(log())) {
                Files.createFile(log());
            }
            int me = (int) Files.getAttribute(root.resolve(DataFolder.MARK), "unix:uid");
            int owner = account.isOther() ? account.uid() : me;
            for (Path each : List.of(data(), log())) {
                if ((int) Files.getAttribute(each, "unix:uid") != owner) {
                    give(each, owner);
                }
            }
            if (account.isOther()) {
                requireReachable();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + root + ": choose a folder that belongs to you", e);
        }
    }

    private void own(Path file) throws IOException {
        if (account.isOther()) {
            Files.setAttribute(file, "unix:uid", account.uid());
        }
    }

    private static void give(Path tree, int uid) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path each : all.toList()) {
                Files.setAttribute(each, "unix:uid", uid);
            }
        }
    }

    /** Another account gets to the data only through folders that everybody may pass. */
    private void requireReachable() throws IOException {
        for (Path folder = root.toRealPath(); folder != null; folder = folder.getParent()) {
            if (((int) Files.getAttribute(folder, "unix:mode") & 1) == 0) {
                if (folder.equals(root.toRealPath())) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
                    continue;
                }
                throw new IllegalStateException(
                        "PostgreSQL runs as uid " + account.uid() + " here and may not pass " + folder
                                + ": choose a data folder elsewhere, for example under /var/tmp, or run as a normal user");
            }
        }
    }

    private static void writeSecret(Path file, String secret) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret);
    }
}

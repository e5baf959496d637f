package se.superkoncis.embedded;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Ports that a process of this user has chosen but perhaps not opened yet. A stack chooses its ports seconds before the
 * last one listens; without a claim another process finds the same one free. A claim is a lock of one byte in one file,
 * at the port's number, so it ends with the process whatever ends it.
 */
final class PortClaims {

    private static final FileChannel CLAIMS = open();

    private PortClaims() {}

    /**
     * Claims a port until this process ends. Where the file cannot be had every claim succeeds: then ports are as safe
     * as a look at them makes them.
     *
     * @return false when it is claimed already, by whomever
     */
    static boolean claim(int port) {
        if (CLAIMS == null) {
            return true;
        }
        try {
            return CLAIMS.tryLock(port, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static FileChannel open() {
        Path file = Path.of(
                System.getProperty("java.io.tmpdir"), "superkoncis-ports-" + System.getProperty("user.name") + ".lock");
        try {
            return FileChannel.open(file, Set.of(CREATE, WRITE, NOFOLLOW_LINKS));
        } catch (IOException | SecurityException e) {
            return null;
        }
    }
}

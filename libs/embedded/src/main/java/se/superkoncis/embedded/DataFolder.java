package se.superkoncis.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a server keeps its data. Held by one process at a time: the lock is the operating system's, so that it is gone
 * when the process is, however it died. A temporary folder goes when it is released.
 */
public final class DataFolder implements AutoCloseable {
    /** The locked file. */
    public static final String MARK = ".in-use";

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    private final Path path;
    private final boolean temporary;
    private final FileChannel lock;

    private DataFolder(Path path, boolean temporary, FileChannel lock) {
        this.path = path;
        this.temporary = temporary;
        this.lock = lock;
    }

    /**
     * Takes over, one by one, temporary folders that killed processes left behind, and deletes them.
     *
     * @param prefix of their names
     * @param beforeDelete ends what still runs in the folder; a failure leaves the folder alone
     */
    public static void sweep(String prefix, Consumer<Path> beforeDelete) {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, prefix + "*")) {
            for (Path each : found) {
                if (isLeftBehind(each)) {
                    sweep(each, beforeDelete);
                }
            }
        } catch (IOException e) {
            LOG.debug("folder={} not swept: {}", parent, e.toString());
        }
    }

    /** Ours, and not just being made by a neighbour who has yet to lock it. */
    private static boolean isLeftBehind(Path folder) throws IOException {
        Path mark = folder.resolve(MARK);
        return Files.exists(mark)
                && Files.getOwner(mark).getName().equals(System.getProperty("user.name"))
                && Files.getLastModifiedTime(mark)
                        .toInstant()
                        .isBefore(Instant.now().minusSeconds(60));
    }

    private static void sweep(Path each, Consumer<Path> beforeDelete) {
        try (FileChannel held = lock(each)) {
            beforeDelete.accept(each);
            delete(each);
            LOG.debug("folder={} swept lock={}", each, held.isOpen());
        } catch (IOException | RuntimeException e) {
            LOG.debug("folder={} not swept: {}", each, e.toString());
        }
    }

    /** Opens {@code kept}, or a new temporary folder when it is null. */
    public static DataFolder open(Path kept, String prefix) {
        try {
            Path path = kept == null
                    ? Files.createTempDirectory(prefix)
                    : Files.createDirectories(kept.toAbsolutePath().normalize());
            return new DataFolder(path, kept == null, lock(path));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot use " + (kept == null ? "a temporary folder" : kept) + " for data: choose one that "
                            + System.getProperty("user.name") + " may write",
                    e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = null;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IllegalStateException("the data folder " + path + " is in use by this process already", e);
        }
        if (held == null) {
            channel.close();
            String owner = Files.readString(path.resolve(MARK)).trim();
            throw new IllegalStateException("the data folder " + path + " is in use by process " + owner
                    + ": stop that one, or choose another folder");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Whether it goes on close. */
    public boolean isTemporary() {
        return temporary;
    }

    @Override
    public void close() {
        try {
            lock.close();
            if (temporary) {
                delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release the data folder " + path, e);
        }
    }

    /** Deletes a tree; one that is not there is fine. */
    public static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> found = Files.walk(root)) {
            deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.deleteIfExists(each);
        }
    }
}

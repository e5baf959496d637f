package se.superkoncis.flags.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.superkoncis.events.EventJson;
import se.superkoncis.events.FlagState;

/**
 * The last state that was read from the topic, kept on disk for a start without a broker. It is written whole and moved
 * into place, so that a reader sees the old file or the new one.
 */
final class LastGoodFile {

    private static final Logger LOG = LoggerFactory.getLogger(LastGoodFile.class);

    private final ObjectMapper json = EventJson.mapper();
    private final Path path;

    /** What a file holds. */
    record Content(long revision, List<FlagState> states) {
        Content {
            states = List.copyOf(states);
        }
    }

    LastGoodFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** The content; empty when there is no file or it cannot be used, which is warned about. */
    Optional<DocumentStore> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            Content content = json.readValue(Files.readAllBytes(path), Content.class);
            DocumentStore store = new DocumentStore();
            for (FlagState state : content.states()) {
                if (store.put(state) == DocumentStore.Outcome.INVALID) {
                    throw new IOException("a document breaks a rule of its kind");
                }
            }
            return Optional.of(store);
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "lastGoodFile=ignored path={} cause={} action=read-topic",
                    path,
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    void write(Content content) throws IOException {
        Path folder = path.getParent();
        Files.createDirectories(folder);
        Path whole = Files.createTempFile(folder, path.getFileName().toString(), ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(json.writeValueAsBytes(content));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            move(whole);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private void move(Path whole) throws IOException {
        try {
            Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(whole, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

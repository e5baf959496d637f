package se.superkoncis.cli.stack.origin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.superkoncis.cli.stack.layout.StackFolder;

/** The meeting that was played last into a stack, so that its first page can lead to the recap. */
public final class LastMeeting {

    private final Path file;

    /** The last meeting of the stack in this folder. */
    public LastMeeting(StackFolder folder) {
        this.file = folder.path().resolve("last-meeting");
    }

    record Played(String id, String title) {
        String pathId() {
            return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    /** Remembers a meeting. */
    public void write(String id, String title) {
        try {
            Files.writeString(file, id + "\n" + title.replace('\n', ' ') + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    Optional<Played> read() {
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.size() < 2 ? Optional.empty() : Optional.of(new Played(lines.get(0), lines.get(1)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

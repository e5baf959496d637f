package se.superkoncis.cli.transcript;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads transcripts by the ending of the file's name: {@code .json}, {@code .jsonl}, {@code .jsonl.gz}, {@code .vtt},
 * {@code .srt}, {@code .txt}.
 */
public final class TranscriptFiles {

    private static final List<String> ENDINGS = List.of(".jsonl.gz", ".jsonl", ".json", ".vtt", ".srt", ".txt");

    private final Limits limits;

    /** A reader with the ordinary limits. */
    public TranscriptFiles() {
        this(Limits.DEFAULT);
    }

    TranscriptFiles(Limits limits) {
        this.limits = limits;
    }

    /**
     * Gives each meeting of the file to {@code onMeeting}, in the file's order; a file of many meetings is never held in
     * memory as a whole. A line of a {@code .jsonl} that cannot be read is given to {@code onBadLine}, and reading goes on.
     *
     * @throws UnreadableTranscript when the file cannot be read at all
     */
    public void read(Path file, Consumer<Meeting> onMeeting, Consumer<UnreadableTranscript> onBadLine) {
        String ending = ending(file);
        if (Files.isDirectory(file)) {
            throw UnreadableTranscript.file(file, "directory");
        }
        if (!Files.isReadable(file)) {
            throw UnreadableTranscript.file(file, Files.exists(file) ? "no-permission" : "missing");
        }
        try {
            if (ending.startsWith(".jsonl")) {
                lines(file, ending.endsWith(".gz"), onMeeting, onBadLine);
            } else {
                onMeeting.accept(whole(file, ending));
            }
        } catch (ZipException e) {
            throw UnreadableTranscript.file(file, "not-gzip");
        } catch (IOException e) {
            throw UnreadableTranscript.file(file, "io", e.getClass().getSimpleName());
        }
    }

    /** The meeting of a resource that ships with the command. */
    public Meeting sample(String name, InputStream json) throws IOException {
        return new JsonTranscript(Path.of(name), 0, limits).read(decode(Path.of(name), json.readAllBytes()), name);
    }

    private Meeting whole(Path file, String ending) throws IOException {
        limits.checkBytes(file, 0, Files.size(file));
        String text = decode(file, Files.readAllBytes(file));
        if (text.isBlank()) {
            throw UnreadableTranscript.file(file, "empty");
        }
        String stem = stem(file, ending);
        return switch (ending) {
            case ".json" -> new JsonTranscript(file, 0, limits).read(text, stem);
            case ".vtt" -> Meeting.ofTurns(stem, stem, new Captions(file, limits).vtt(text));
            case ".srt" -> Meeting.ofTurns(stem, stem, new Captions(file, limits).srt(text));
            default -> Meeting.ofTurns(stem, stem, new PlainText(file, limits).turns(text));
        };
    }

    private void lines(Path file, boolean gzip, Consumer<Meeting> onMeeting, Consumer<UnreadableTranscript> onBadLine)
            throws IOException {
        String stem = stem(file, ending(file));
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream in = gzip ? new BufferedInputStream(new GZIPInputStream(raw)) : raw) {
            long number = 0;
            byte[] line;
            while ((line = line(file, number + 1, in)) != null) {
                number++;
                Meeting meeting;
                try {
                    String text = Decoding.decode(file, number, line);
                    if (text.isBlank()) {
                        continue;
                    }
                    meeting = new JsonTranscript(file, number - 1, limits).read(text, stem + "-" + number);
                } catch (UnreadableTranscript e) {
                    onBadLine.accept(e);
                    continue;
                }
                onMeeting.accept(meeting);
            }
        }
    }

    private byte[] line(Path file, long number, InputStream in) throws IOException {
        int b = in.read();
        if (b < 0) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 16);
        while (b >= 0 && b != '\n') {
            line.write(b);
            if ((line.size() & 0xFFFF) == 0) {
                limits.checkBytes(file, number, line.size());
            }
            b = in.read();
        }
        return line.toByteArray();
    }

    private static String decode(Path file, byte[] bytes) {
        return Decoding.decode(file, 0, bytes);
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream()
                .filter(name::endsWith)
                .findFirst()
                .orElseThrow(() -> UnreadableTranscript.file(file, "unknown-ending", String.join(" ", ENDINGS)));
    }

    private static String stem(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ending.length());
    }
}

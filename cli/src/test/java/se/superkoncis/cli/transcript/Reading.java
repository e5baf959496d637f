package se.superkoncis.cli.transcript;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.superkoncis.cli.text.Language;
import se.superkoncis.cli.text.Messages;

/** Writes a file and reads it as the command would. */
final class Reading {

    private final Path folder;
    private final TranscriptFiles files;
    final List<Meeting> meetings = new ArrayList<>();
    final List<String> badLines = new ArrayList<>();

    Reading(Path folder) {
        this(folder, Limits.DEFAULT);
    }

    Reading(Path folder, Limits limits) {
        this.folder = folder;
        this.files = new TranscriptFiles(limits);
    }

    Reading of(String name, String text) throws IOException {
        return of(name, text, StandardCharsets.UTF_8);
    }

    Reading of(String name, String text, Charset charset) throws IOException {
        return of(name, text.getBytes(charset));
    }

    Reading of(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        files.read(file, meetings::add, e -> badLines.add(said(e)));
        return this;
    }

    Meeting meeting() {
        return meetings.get(0);
    }

    /** Turns as {@code speaker|startMs|endMs|text}. */
    List<String> turns() {
        return meeting().turns().stream()
                .map(t -> t.speaker() + "|" + t.startMs() + "|" + t.endMs() + "|" + t.text())
                .toList();
    }

    static String said(UnreadableTranscript e) {
        return new Messages(Language.SV).get(e);
    }
}

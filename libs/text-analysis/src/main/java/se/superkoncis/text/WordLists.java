package se.superkoncis.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word lists beside the classes: one entry per line, lines that begin with # are remarks. */
public final class WordLists {
    private WordLists() {}

    /** The entries of the list in the order written, stripped; an illegal state when it is missing from the jar. */
    public static List<String> lines(String name) {
        try (InputStream in = WordLists.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The word list " + name + " is missing from the jar: build text-analysis again.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The word list " + name + " could not be read.", e);
        }
    }
}

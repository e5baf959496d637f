package se.superkoncis.cli.transcript;

import java.nio.file.Path;

/**
 * Sizes beyond which a file is no transcript of a meeting. A day of speech is about 1 MB and 10,000 turns, so these are
 * generous; they keep a wrong file from eating the memory.
 */
record Limits(long bytes, int turns, int turnChars) {

    static final Limits DEFAULT = new Limits(64L * 1024 * 1024, 200_000, 2_000_000);

    void checkBytes(Path file, long line, long size) {
        if (size > bytes) {
            String limit = String.valueOf(bytes / (1024 * 1024));
            throw line > 0
                    ? UnreadableTranscript.line(file, line, "too-big", limit)
                    : UnreadableTranscript.file(file, "too-big", limit);
        }
    }

    void checkTurns(Path file, long line, int count) {
        if (count > turns) {
            throw UnreadableTranscript.line(file, line, "too-many-turns", turns);
        }
    }

    void checkText(Path file, long line, String text) {
        if (text.length() > turnChars) {
            throw UnreadableTranscript.line(file, line, "turn-too-long", turnChars);
        }
    }
}

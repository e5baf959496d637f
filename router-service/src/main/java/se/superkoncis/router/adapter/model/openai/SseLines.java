package se.superkoncis.router.adapter.model.openai;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts a body of server-sent events into the values of its {@code data:} lines, however the bytes arrive. */
final class SseLines {
    private final int longest;
    private byte[] rest = new byte[0];

    /** Lines longer than this many bytes are refused. */
    SseLines(int longest) {
        this.longest = longest;
    }

    /**
     * Values of the lines that are complete now.
     *
     * @throws IllegalArgumentException when a line is too long
     */
    List<String> take(Buffer more) {
        byte[] all = new byte[rest.length + more.length()];
        System.arraycopy(rest, 0, all, 0, rest.length);
        more.getBytes(0, more.length(), all, rest.length);
        List<String> values = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                add(new String(all, from, i - from, StandardCharsets.UTF_8), values);
                from = i + 1;
            }
        }
        rest = java.util.Arrays.copyOfRange(all, from, all.length);
        if (rest.length > longest) {
            throw new IllegalArgumentException("a line of the stream is too long");
        }
        return values;
    }

    private static void add(String line, List<String> values) {
        if (line.startsWith("data:")) {
            values.add(line.substring("data:".length()).strip());
        }
    }
}

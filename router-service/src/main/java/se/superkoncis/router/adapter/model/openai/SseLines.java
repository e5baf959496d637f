package se.superkoncis.router.adapter.model.openai;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a body of <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">server-sent events</a> into their data,
 * however the bytes arrive. An event may have several lines of data; one that is whole also ends where the next begins, for not every
 * provider keeps an empty line between them.
 */
final class SseLines {
    private static final String DATA = "data:";

    private final int longest;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private String data;

    /** Events longer than this many bytes are refused. */
    SseLines(int longest) {
        this.longest = longest;
    }

    /**
     * Data of the events that are complete now.
     *
     * @throws IllegalArgumentException when one is too long
     */
    List<String> take(Buffer more) {
        List<String> events = new ArrayList<>();
        byte[] bytes = more.getBytes();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                line.write(bytes, from, i - from);
                lineEnds(events);
                from = i + 1;
            }
        }
        line.write(bytes, from, bytes.length - from);
        refuseTooLong(line.size());
        return events;
    }

    /** What is whole at the end of the stream, though nothing ended its line or its event. */
    List<String> rest() {
        List<String> events = new ArrayList<>();
        lineEnds(events);
        if (data != null && isWhole(data)) {
            events.add(data);
        }
        data = null;
        return events;
    }

    private void lineEnds(List<String> events) {
        String text = line.toString(StandardCharsets.UTF_8).strip();
        line.reset();
        if (text.isEmpty()) {
            if (data != null) {
                events.add(data);
                data = null;
            }
        } else if (text.startsWith(DATA)) {
            add(text.substring(DATA.length()).strip(), events);
        }
    }

    private void add(String value, List<String> events) {
        if (data == null) {
            data = value;
        } else if (isWhole(data)) {
            events.add(data);
            data = value;
        } else {
            refuseTooLong(data.length() + value.length());
            data = data + '\n' + value;
        }
    }

    private void refuseTooLong(int length) {
        if (length > longest) {
            throw new IllegalArgumentException("an event of the stream is too long");
        }
    }

    private static boolean isWhole(String data) {
        return data.equals(OpenAiExchange.DONE)
                || Wording.read(data.getBytes(StandardCharsets.UTF_8)).isPresent();
    }
}

package se.superkoncis.embedded.provider;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Counts requests and tokens, and remembers the last requests. */
final class Counters {
    private static final int REMEMBERED = 2_000;

    private final Deque<Seen> seen = new ArrayDeque<>();
    private long requests;
    private long open;
    private long abandoned;
    private long input;
    private long output;

    synchronized void began(Seen request) {
        requests++;
        open++;
        seen.addLast(request);
        if (seen.size() > REMEMBERED) {
            seen.removeFirst();
        }
    }

    synchronized void ended(boolean complete) {
        open--;
        if (!complete) {
            abandoned++;
        }
    }

    synchronized void billed(long inputTokens, long outputTokens) {
        input += inputTokens;
        output += outputTokens;
    }

    synchronized Traffic traffic() {
        return new Traffic(requests, open, abandoned, input, output);
    }

    synchronized List<Seen> seen() {
        return List.copyOf(seen);
    }
}

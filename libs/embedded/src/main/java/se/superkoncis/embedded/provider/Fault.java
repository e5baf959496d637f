package se.superkoncis.embedded.provider;

import java.util.Locale;

/** What a simulated provider does instead of answering well. */
public enum Fault {
    /** An honest answer. */
    NONE,
    /** 429 with {@code Retry-After}. */
    RATE_LIMITED,
    /** 500, after the request was read. */
    SERVER_ERROR,
    /** 503, after the request was read. */
    UNAVAILABLE,
    /** 400, as for a prompt that is too long. */
    BAD_REQUEST,
    /** 401, as for a wrong key. */
    BAD_KEY,
    /** 404, as for a model that the account does not have. */
    NO_MODEL,
    /** Reads the request and never answers. */
    HANG,
    /** Closes the connection instead of answering. */
    DISCONNECT,
    /** 200 and a JSON document that stops in the middle; a stream has such a line in its middle. */
    HALF_BODY,
    /** 200, and the connection is closed in mid-body; a stream is cut after half of its chunks. */
    CUT,
    /** A stream that stops after half of its chunks and then keeps the connection open in silence. */
    STALL,
    /** 200 with a web page. */
    WRONG_CONTENT_TYPE,
    /** 200 with JSON that has no choices. */
    NO_CHOICES,
    /** A good answer without its usage block. */
    NO_USAGE,
    /** Structured output that cites turns that do not exist. */
    WRONG_TURNS,
    /** Structured output with numbers that nobody said. */
    WRONG_NUMBERS,
    /** Chat where structured output was asked for. */
    NOT_JSON;

    /** Name on the wire and on the command line, as {@code rate-limited}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

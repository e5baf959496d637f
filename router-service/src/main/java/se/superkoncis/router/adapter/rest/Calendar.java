package se.superkoncis.router.adapter.rest;

import java.time.DateTimeException;
import java.time.Instant;

/** Times that strangers send, as far as a database has days for them. */
public final class Calendar {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Calendar() {}

    /**
     * The time.
     *
     * @throws DateTimeException when it is none from 1970 to 9999
     */
    public static Instant time(String text) {
        Instant time = Instant.parse(text);
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw new DateTimeException("beyond the calendar");
        }
        return time;
    }
}

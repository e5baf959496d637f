package se.superkoncis.decision.adapter.rest;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import se.superkoncis.decision.application.DecisionReader.Place;
import se.superkoncis.decision.domain.entry.Entry;

/** Opaque text for a place in a list. */
final class Cursor {

    private static final String SEPARATOR = "/";

    private Cursor() {}

    static String after(Entry last) {
        String place = last.recordedAt() + SEPARATOR + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    static Place parse(String cursor) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (parts.length == 2) {
                return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Told below, without quoting what was sent.
        }
        throw Problems.of(
                400,
                "bad-cursor",
                "The cursor is none of ours",
                "Take nextCursor from the page before, or leave cursor out to begin again.");
    }
}

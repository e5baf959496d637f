package se.superkoncis.router.adapter.rest;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import se.superkoncis.kit.web.Problem;
import se.superkoncis.kit.web.ProblemException;
import se.superkoncis.meeting.TranscriptKey;
import se.superkoncis.router.domain.meeting.RecapReader.Place;
import se.superkoncis.router.domain.meeting.RecapView;

/** Opaque text for a place in the list. */
final class Cursor {

    private static final String SEPARATOR = "\u0000";

    private Cursor() {}

    static String after(RecapView last) {
        String place = String.join(
                SEPARATOR,
                last.readyAt().toString(),
                last.key().tenantId(),
                last.key().meetingId(),
                Integer.toString(last.key().version()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    static Place parse(String cursor) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (parts.length == 4) {
                return new Place(
                        Calendar.time(parts[0]), new TranscriptKey(parts[1], parts[2], Integer.parseInt(parts[3])));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Told below, without quoting what was sent.
        }
        throw new ProblemException(Problem.of(
                400,
                "bad-cursor",
                "The cursor is none of ours",
                "Take nextCursor from the page before, or leave cursor out to begin again."));
    }
}

package se.superkoncis.router.adapter.rest.budget;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import se.superkoncis.kit.web.Problem;
import se.superkoncis.kit.web.ProblemException;
import se.superkoncis.router.adapter.rest.Calendar;
import se.superkoncis.router.domain.budget.BudgetReader.AttemptFigures;
import se.superkoncis.router.domain.budget.BudgetReader.Place;

/** Opaque text for a place in the list of attempts. */
final class AttemptCursor {

    private static final String SEPARATOR = "\u0000";

    private AttemptCursor() {}

    static String after(AttemptFigures last) {
        String place = last.startedAt() + SEPARATOR + last.attemptId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    static Place parse(String cursor) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (parts.length == 2) {
                return new Place(Calendar.time(parts[0]), parts[1]);
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

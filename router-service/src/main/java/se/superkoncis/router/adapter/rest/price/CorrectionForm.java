package se.superkoncis.router.adapter.rest.price;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.superkoncis.kit.web.Problem;
import se.superkoncis.kit.web.Problem.FieldError;
import se.superkoncis.kit.web.ProblemException;
import se.superkoncis.router.adapter.rest.Calendar;
import se.superkoncis.router.domain.price.correction.CorrectionOrder;

/**
 * What an operator asks for.
 *
 * @param fromVersion version of the catalogue whose price was wrong
 * @param toVersion version that is right; must be the one in force, and may be left out
 * @param from start of the time in which the attempts began, RFC 3339, inclusive
 * @param to end of it, exclusive
 * @param keepRate false to count at today's rate; left out, each row keeps the rate that it was charged with
 * @param dryRun false to tell the corrections; left out, they are only counted
 */
public record CorrectionForm(
        String priceKey,
        String fromVersion,
        String toVersion,
        String from,
        String to,
        String reason,
        Boolean keepRate,
        Boolean dryRun) {

    private static final int MOST_REASON = 500;

    boolean isDry() {
        return !Boolean.FALSE.equals(dryRun);
    }

    static CorrectionOrder order(CorrectionForm form, String versionInForce) {
        List<FieldError> errors = new ArrayList<>();
        if (form == null) {
            throw refused(List.of(new FieldError("priceKey", "is required: send a JSON object")));
        }
        required("priceKey", form.priceKey, errors);
        required("fromVersion", form.fromVersion, errors);
        required("reason", form.reason, errors);
        if (form.reason != null && form.reason.length() > MOST_REASON) {
            errors.add(new FieldError("reason", "must be at most " + MOST_REASON + " characters"));
        }
        if (form.toVersion != null && !form.toVersion.equals(versionInForce)) {
            errors.add(new FieldError(
                    "toVersion",
                    "must be the version in force, which is " + versionInForce + ": put the right file there first"));
        }
        Instant from = time("from", form.from, errors);
        Instant to = time("to", form.to, errors);
        if (from != null && to != null && !from.isBefore(to)) {
            errors.add(new FieldError("to", "must be after from"));
        }
        if (!errors.isEmpty()) {
            throw refused(errors);
        }
        return new CorrectionOrder(
                form.priceKey, form.fromVersion, from, to, !Boolean.FALSE.equals(form.keepRate), form.reason);
    }

    private static void required(String name, String value, List<FieldError> errors) {
        if (value == null || value.isBlank()) {
            errors.add(new FieldError(name, "is required"));
        }
    }

    private static Instant time(String name, String value, List<FieldError> errors) {
        try {
            if (value != null) {
                return Calendar.time(value);
            }
        } catch (DateTimeException e) {
            // Told below, without quoting what was sent.
        }
        errors.add(new FieldError(name, "must be a time, as in 2026-11-24T00:00:00Z"));
        return null;
    }

    private static ProblemException refused(List<FieldError> errors) {
        return new ProblemException(
                Problem.of(400, "invalid", "The order cannot be carried out", "Correct the fields that are named.")
                        .with(errors));
    }
}

package se.superkoncis.decision.adapter.rest;

import java.util.List;
import java.util.stream.Collectors;
import se.superkoncis.decision.domain.entry.Entry;
import se.superkoncis.decision.domain.entry.Status;
import se.superkoncis.kit.web.Problem;
import se.superkoncis.kit.web.Problem.FieldError;
import se.superkoncis.kit.web.ProblemException;

/** Refusals that say what to do. */
final class Problems {

    private Problems() {}

    static ProblemException of(int status, String kind, String title, String detail) {
        return new ProblemException(Problem.of(status, kind, title, detail));
    }

    static ProblemException invalid(List<FieldError> errors) {
        String all = errors.stream().map(e -> e.field() + " " + e.detail()).collect(Collectors.joining("; "));
        return new ProblemException(
                Problem.of(400, "invalid", "Some fields are not right", "Correct this: " + all + ".")
                        .with(errors));
    }

    static ProblemException unknown(String word) {
        return of(
                404,
                "unknown",
                "There is no such " + word,
                "No " + word + " has this id in your tenant, or its meeting was erased."
                        + " GET /api/meetings/{meetingId}/decisions lists those of a meeting.");
    }

    static ProblemException changedMeanwhile(int current) {
        return of(
                412,
                "changed-meanwhile",
                "It was changed meanwhile",
                "It is at revision " + current + ". Read it again, then repeat your change.");
    }

    static ProblemException wrongState(Status status) {
        return switch (status) {
            case CANDIDATE ->
                of(
                        409,
                        "candidate",
                        "It is only a candidate",
                        "Accept it first with POST /api/candidates/{id}/accept.");
            case DISMISSED, SUPERSEDED ->
                of(
                        409,
                        "not-counted",
                        "It no longer counts",
                        "It is " + status + ". Confirm it first with POST …/confirm if it holds after all.");
            case FOUND, CONFIRMED ->
                of(409, "no-candidate", "It is no candidate", "It is shown already. Confirm it instead.");
        };
    }

    static ProblemException missing(List<Entry> entries) {
        List<FieldError> errors = entries.stream()
                .filter(e -> e.status().counts() && !e.complete())
                .map(e -> new FieldError(e.kind().word() + "/" + e.id(), "lacks " + String.join(" and ", e.missing())))
                .toList();
        return new ProblemException(Problem.of(
                        409,
                        "something-missing",
                        "Something is missing",
                        "Fill it in, or send {\"force\": true} to close the card without; that is counted as forced.")
                .with(errors));
    }
}

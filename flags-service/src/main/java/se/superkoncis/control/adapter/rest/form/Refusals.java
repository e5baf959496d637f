package se.superkoncis.control.adapter.rest.form;

import java.util.List;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Outcome.Refusal;
import se.superkoncis.control.domain.form.FieldFault;
import se.superkoncis.kit.web.Problem;
import se.superkoncis.kit.web.ProblemException;

/** Refusals as problems that say what to do. */
public final class Refusals {

    private Refusals() {}

    public static ProblemException problem(Refusal refusal) {
        if (refusal instanceof Refusal.Invalid invalid) {
            return invalid(invalid.faults());
        }
        if (refusal instanceof Refusal.Unknown unknown) {
            return unknown(unknown.kind(), unknown.id());
        }
        if (refusal instanceof Refusal.Exists exists) {
            return of(
                    409,
                    "exists",
                    "It exists already",
                    "There is another " + exists.kind().word() + " with the id " + exists.id()
                            + ". Change it with PATCH, or choose another id.");
        }
        if (refusal instanceof Refusal.Changed changed) {
            return of(
                    412,
                    "changed-meanwhile",
                    "It was changed meanwhile",
                    "You have revision " + changed.expected() + ", it is at " + changed.current()
                            + ". Read it again, then repeat your change.");
        }
        if (refusal instanceof Refusal.InUse inUse) {
            return inUse(inUse);
        }
        if (refusal instanceof Refusal.NotNow now) {
            return of(409, "not-now", "That is not possible now", now.why());
        }
        if (refusal instanceof Refusal.NeedsSecondPerson second) {
            return of(
                    409,
                    "needs-second-person",
                    "Above " + second.above() + " % a second person agrees",
                    "The wish of " + second.proposer() + " is kept until " + second.until()
                            + ": let another admin send the same change to make it, or let a rollout climb.");
        }
        if (refusal instanceof Refusal.CreatedAndRemoved gone) {
            return of(
                    409,
                    "created-and-removed",
                    "It was created and removed since",
                    "Your key created " + gone.kind().word() + " " + gone.id()
                            + ", which is gone. Use a new Idempotency-Key to create it again.");
        }
        return of(
                422,
                "key-reused",
                "The Idempotency-Key was used for another request",
                "Use a new key for each new request, and the same key only to repeat one.");
    }

    public static ProblemException invalid(List<FieldFault> faults) {
        String all = faults.stream()
                .map(f -> f.field() + " " + f.rule())
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
        return new ProblemException(Problem.of(
                        400, "invalid", "Some fields are not right", "Correct this: " + all + ".")
                .with(faults.stream()
                        .map(f -> new Problem.FieldError(f.field(), f.rule()))
                        .toList()));
    }

    public static ProblemException unknown(Kind kind, String id) {
        return of(
                404,
                "unknown",
                "There is no such " + kind.word(),
                "No " + kind.word() + " has the id " + id + ". List them with GET to see which there are.");
    }

    private static ProblemException inUse(Refusal.InUse inUse) {
        String users = String.join(", ", inUse.users()) + (inUse.more() > 0 ? " and " + inUse.more() + " more" : "");
        return of(
                409,
                "in-use",
                "It is in use",
                "Used by " + users + ". Take it out of them first, or repeat with ?force=true to do both.");
    }

    public static ProblemException of(int status, String kind, String title, String detail) {
        return new ProblemException(Problem.of(status, kind, title, detail));
    }
}

package se.superkoncis.control.adapter.rest.form;

import java.util.List;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Outcome.Refusal;
import se.superkoncis.control.domain.form.FieldFault;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.kit.web.Problem;
import se.superkoncis.kit.web.ProblemException;

/** Refusals as problems that say what to do, in English, with the code of the reason and its arguments. */
public final class Refusals {

    private Refusals() {}

    public static ProblemException problem(Refusal refusal) {
        if (refusal instanceof Refusal.Invalid invalid) {
            return invalid(invalid.faults());
        }
        if (refusal instanceof Refusal.Unknown unknown) {
            return of(404, "unknown", "There is no such " + unknown.kind().word(), refusal.reason());
        }
        if (refusal instanceof Refusal.Exists) {
            return of(409, "exists", "It exists already", refusal.reason());
        }
        if (refusal instanceof Refusal.Changed) {
            return of(412, "changed-meanwhile", "It was changed meanwhile", refusal.reason());
        }
        if (refusal instanceof Refusal.InUse) {
            return of(409, "in-use", "It is in use", refusal.reason());
        }
        if (refusal instanceof Refusal.NotNow) {
            return of(409, "not-now", "That is not possible now", refusal.reason());
        }
        if (refusal instanceof Refusal.NeedsSecondPerson second) {
            String title = "Above " + second.above() + " % a second person agrees";
            return of(409, "needs-second-person", title, refusal.reason());
        }
        if (refusal instanceof Refusal.CreatedAndRemoved) {
            return of(409, "created-and-removed", "It was created and removed since", refusal.reason());
        }
        return of(422, "key-reused", "The Idempotency-Key was used for another request", refusal.reason());
    }

    public static ProblemException invalid(List<FieldFault> faults) {
        Reason all = new Refusal.Invalid(faults).reason();
        return new ProblemException(Problem.of(400, "invalid", "Some fields are not right", all.text())
                .because(all.code(), null)
                .with(faults.stream()
                        .map(f -> new Problem.FieldError(
                                f.field(),
                                f.rule(),
                                f.reason().code(),
                                f.reason().args()))
                        .toList()));
    }

    public static ProblemException unknown(Kind kind, String id) {
        return problem(new Refusal.Unknown(kind, id));
    }

    private static ProblemException of(int status, String kind, String title, Reason reason) {
        return new ProblemException(
                Problem.of(status, kind, title, reason.text()).because(reason.code(), reason.args()));
    }

    public static ProblemException of(int status, String kind, String title, String detail) {
        return new ProblemException(Problem.of(status, kind, title, detail));
    }
}

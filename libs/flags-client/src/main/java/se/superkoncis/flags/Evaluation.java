package se.superkoncis.flags;

/** The answer for a feature. Instances are shared: an evaluation allocates nothing. */
public record Evaluation(boolean enabled, Reason reason) {

    private static final Evaluation[] ON = all(true);
    private static final Evaluation[] OFF = all(false);

    private static Evaluation[] all(boolean enabled) {
        Reason[] reasons = Reason.values();
        Evaluation[] evaluations = new Evaluation[reasons.length];
        for (int i = 0; i < reasons.length; i++) {
            evaluations[i] = new Evaluation(enabled, reasons[i]);
        }
        return evaluations;
    }

    static Evaluation on(Reason reason) {
        return ON[reason.ordinal()];
    }

    static Evaluation off(Reason reason) {
        return OFF[reason.ordinal()];
    }

    /** Name of the variant and of the experiment arm, {@code on} or {@code off}. */
    public String variant() {
        return enabled ? "on" : "off";
    }

    /** The same answer from a state that may be out of date. The environment of the instance is never out of date. */
    Evaluation stale() {
        return reason == Reason.ENV_OVERRIDE ? this : enabled ? on(Reason.STALE) : off(Reason.STALE);
    }
}

package se.superkoncis.control.domain.rollout.gate;

import se.superkoncis.control.domain.rollout.statistics.Interval;

/**
 * What one gate found at one look.
 *
 * @param rule name of the rule, as in {@code CanaryMustNotFailMoreThanControl}
 * @param measure what it looked at; null for rules without one
 * @param reaction what a FAIL asks for
 * @param canary cases of the canary, {@code control} those of the control
 * @param estimate with its 95 % limits; null when there is none
 * @param pValue always-valid, 0 to 1; null for rules without a test
 * @param why in words, with what to do where something is to be done
 */
public record Finding(
        String rule,
        String measure,
        Verdict verdict,
        Reaction reaction,
        long canary,
        long control,
        Interval estimate,
        Double pValue,
        String why) {

    /** A finding without figures. */
    public static Finding of(String rule, String measure, Verdict verdict, Reaction reaction, String why) {
        return new Finding(rule, measure, verdict, reaction, 0, 0, null, null, why);
    }

    Finding with(long canaryCases, long controlCases, Interval interval, Double p) {
        return new Finding(rule, measure, verdict, reaction, canaryCases, controlCases, interval, p, why);
    }

    boolean asks(Reaction wanted) {
        return verdict == Verdict.FAIL && reaction == wanted;
    }
}

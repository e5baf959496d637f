package se.superkoncis.control.domain.rollout.gate;

import java.util.LinkedHashMap;
import java.util.Map;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
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
 * @param why in English, with what to do where something is to be done
 * @param code of the reason; null where it was kept before there were codes
 * @param args of the reason; null as the code is
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
        String why,
        String code,
        Map<String, String> args) {

    /** A finding without figures. */
    public static Finding of(String rule, String measure, Verdict verdict, Reaction reaction, Reason why) {
        return new Finding(rule, measure, verdict, reaction, 0, 0, null, null, why.text(), why.code(), why.args());
    }

    /** Why, so that it can be said in any language; what is too old for that is said as it stands. */
    public Reason reason() {
        return code == null || !Because.isKnown(code) ? Reason.said(why) : new Reason(Because.of(code), args);
    }

    /** The reason with what it is about in argument {@code measure}, where it is about one. */
    Reason measured() {
        if (measure == null) {
            return reason();
        }
        Map<String, String> all = new LinkedHashMap<>(reason().args());
        all.put("measure", measure);
        return new Reason(reason().because(), all);
    }

    Finding with(long canaryCases, long controlCases, Interval interval, Double p) {
        return new Finding(rule, measure, verdict, reaction, canaryCases, controlCases, interval, p, why, code, args);
    }

    boolean asks(Reaction wanted) {
        return verdict == Verdict.FAIL && reaction == wanted;
    }
}

package se.superkoncis.control.adapter.web.finding;

import se.superkoncis.control.domain.rollout.gate.Finding;

/**
 * A finding as the page shows it, in words and figures of the page's language.
 *
 * @param mark how its verdict looks: good, warn or bad
 * @param figures the estimate with its limits; empty without one
 * @param pValue empty without one
 */
public record FindingRow(
        Finding finding, String rule, String verdict, String mark, String says, String figures, String pValue) {

    /** Whether cases were counted for it. */
    public boolean counted() {
        return finding.canary() + finding.control() > 0;
    }
}

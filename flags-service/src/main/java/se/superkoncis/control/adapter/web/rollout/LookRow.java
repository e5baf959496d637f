package se.superkoncis.control.adapter.web.rollout;

import java.time.Instant;
import java.util.List;
import se.superkoncis.control.adapter.web.finding.FindingRow;

/**
 * A look as the page shows it.
 *
 * @param id names it in the page
 * @param step name of the step that it was about or that it led to
 * @param became what became of it, in words; empty when that is not known
 * @param mark how its verdict looks
 * @param dataTo end of the newest data; null without any
 * @param advisory whether statistics only advised
 */
record LookRow(
        long id,
        Instant at,
        String step,
        String became,
        String verdict,
        String mark,
        Instant dataTo,
        boolean advisory,
        List<FindingRow> findings) {}

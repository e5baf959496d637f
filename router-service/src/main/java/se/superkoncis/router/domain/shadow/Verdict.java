package se.superkoncis.router.domain.shadow;

import java.util.List;

/**
 * What a trial shows.
 *
 * @param code {@code PASS}, {@code FAIL} or {@code FAILED} when there was no recap at all
 * @param reasons codes of the rules that had something against it
 * @param agreement share of what was shown that the trial says as well, 0 to 1; null when there is nothing to compare
 */
public record Verdict(String code, List<String> reasons, Double agreement) {
    public Verdict {
        reasons = List.copyOf(reasons);
    }
}

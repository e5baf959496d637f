package se.superkoncis.events;

import java.util.List;

/**
 * What a tier would have said, had it been asked in earnest. Nobody outside may see it: it is measured, never shown.
 *
 * @param tier the candidate
 * @param provider who ran it; null when no model was called
 * @param model the provider's name of the model; null when no model was called
 * @param mode of the router
 * @param verdict what came of it, a code, as {@code PASS} or {@code FAILED}
 * @param reasons codes that explain the verdict
 * @param points how many points the candidate's recap has
 * @param text the candidate's recap; null when there is none
 * @param shownTier tier of the recap that people got
 * @param costSek what the candidate cost, decimal SEK; from the shadow budget
 * @param latencyMs how long the candidate took, milliseconds
 * @param agreement how much it says the same as the recap that was shown, 0 to 1; null when there is nothing to compare
 */
public record RecapShadowed(
        String meetingId,
        int transcriptVersion,
        String tier,
        String provider,
        String model,
        String mode,
        String verdict,
        List<String> reasons,
        int points,
        String text,
        String shownTier,
        String costSek,
        long latencyMs,
        Double agreement,
        List<String> tags,
        List<Arm> arms)
        implements EventData {

    public RecapShadowed {
        Checks.id("meetingId", meetingId);
        Checks.atLeast("transcriptVersion", 1, transcriptVersion);
        Checks.text("tier", tier);
        Checks.text("verdict", verdict);
        reasons = Checks.list("reasons", reasons);
        Checks.atLeast("points", 0, points);
        Checks.text("shownTier", shownTier);
        Checks.money("costSek", costSek);
        Checks.atLeast("latencyMs", 0, latencyMs);
        if (agreement != null) {
            Checks.share("agreement", agreement);
        }
        tags = Checks.list("tags", tags);
        arms = Checks.list("arms", arms);
    }

    @Override
    public EventType eventType() {
        return EventType.RECAP_SHADOWED;
    }

    @Override
    public String recordKey() {
        return meetingId;
    }
}

package se.superkoncis.router.domain.shadow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import se.superkoncis.router.domain.recap.Recap;

/**
 * A recap that was made unseen, beside the one that was shown.
 *
 * @param failure code of why there is none; null when there is one
 * @param recap empty when it failed
 * @param dropped points of a model that its transcript did not bear out
 * @param latency how long it took
 * @param promise how long it may take
 * @param shown texts of the points that people got
 */
public record Trial(
        String failure, Optional<Recap> recap, int dropped, Duration latency, Duration promise, List<String> shown) {
    public Trial {
        shown = List.copyOf(shown);
    }
}

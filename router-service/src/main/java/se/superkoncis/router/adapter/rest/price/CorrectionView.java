package se.superkoncis.router.adapter.rest.price;

import java.math.BigDecimal;
import se.superkoncis.router.application.price.CorrectCosts;
import se.superkoncis.router.domain.price.correction.CorrectionOrder;

/**
 * What a correction comes to.
 *
 * @param attempts that were looked at
 * @param corrections rows that are wrong; each is corrected once
 * @param differenceSek what all of them come to, decimal SEK; negative when too much was charged
 */
public record CorrectionView(
        String priceKey,
        String fromVersion,
        String toVersion,
        boolean dryRun,
        int attempts,
        int corrections,
        String differenceSek) {

    static CorrectionView of(CorrectionOrder order, CorrectCosts.Outcome outcome, boolean dry) {
        return new CorrectionView(
                order.priceKey(),
                order.fromVersion(),
                outcome.version(),
                dry,
                outcome.attempts(),
                outcome.corrections().size(),
                BigDecimal.valueOf(outcome.microSek(), 6).toPlainString());
    }
}

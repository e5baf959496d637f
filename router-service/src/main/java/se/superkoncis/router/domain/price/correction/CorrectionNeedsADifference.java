package se.superkoncis.router.domain.price.correction;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.superkoncis.router.domain.price.Meter;
import se.superkoncis.router.domain.price.MeterCharge;
import se.superkoncis.router.domain.price.ModelPrice;

/**
 * A row is corrected by the difference between what is right and what it and its corrections say already, and not at all when
 * there is none: so the same order given twice corrects once.
 */
public final class CorrectionNeedsADifference {

    private CorrectionNeedsADifference() {}

    /** The corrections of an attempt at the price that is right; at most one for each meter. */
    public static List<Correction> of(ChargedAttempt attempt, ModelPrice right) {
        Map<Meter, Long> amounts = right.charge(attempt.usage()).stream()
                .collect(Collectors.toMap(MeterCharge::meter, c -> c.amount().amount()));
        return attempt.meters().stream()
                .filter(m -> amounts.getOrDefault(m.meter(), 0L) != m.microSek())
                .map(m -> new Correction(
                        m.rowId(),
                        m.corrections() + 1,
                        amounts.getOrDefault(m.meter(), 0L) - m.microSek(),
                        right.catalogueVersion(),
                        right.fxRate()))
                .toList();
    }
}

package se.superkoncis.router.domain.price.correction;

import java.math.BigDecimal;
import java.util.List;
import se.superkoncis.router.domain.price.Meter;
import se.superkoncis.router.domain.price.Usage;

/**
 * An attempt as its cost rows tell of it.
 *
 * @param fxRate the rate that it was charged with; null for a price in SEK
 */
public record ChargedAttempt(String attemptId, BigDecimal fxRate, List<ChargedMeter> meters) {

    public ChargedAttempt {
        meters = List.copyOf(meters);
    }

    /** What was used, for the band of the price depends on all of it. */
    public Usage usage() {
        long cached = tokens(Meter.CACHED_INPUT);
        return new Usage(tokens(Meter.INPUT) + cached, cached, tokens(Meter.OUTPUT));
    }

    private long tokens(Meter meter) {
        return meters.stream()
                .filter(m -> m.meter() == meter)
                .mapToLong(ChargedMeter::tokens)
                .sum();
    }
}

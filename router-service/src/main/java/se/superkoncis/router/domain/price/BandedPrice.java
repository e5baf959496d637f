package se.superkoncis.router.domain.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.superkoncis.kit.cost.MicroSek;

/**
 * A price in SEK, by size of the request. A krona for a million tokens is a micro-krona for one, so a charge is tokens times
 * price, rounded up to a whole micro-SEK: work is never free by rounding.
 *
 * @param bands ascending; the last has no upper border
 */
record BandedPrice(String skuId, String catalogueVersion, BigDecimal fxRate, LocalDate fxDate, List<PriceBand> bands)
        implements ModelPrice {

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE / 8);

    BandedPrice {
        bands = List.copyOf(bands);
    }

    @Override
    public MicroSek worstCase(long inputTokens, long outputTokens) {
        MicroSek worst = new MicroSek(0);
        long from = 0;
        for (PriceBand band : bands) {
            if (from > inputTokens) {
                break;
            }
            long cost = worstIn(band, Math.min(inputTokens, band.upTo()), outputTokens);
            worst = cost > worst.amount() ? new MicroSek(cost) : worst;
            from = band.upTo() == Long.MAX_VALUE ? band.upTo() : band.upTo() + 1;
        }
        return worst;
    }

    /** Split into cached and not, the input is rounded up twice: one micro-SEK more. */
    private static long worstIn(PriceBand band, long input, long output) {
        BigDecimal dearest = band.input().max(band.cachedInput());
        long twice = input > 1 && dearest.signum() > 0 ? 1 : 0;
        return amount(input, dearest) + twice + amount(output, band.output());
    }

    @Override
    public List<MeterCharge> charge(Usage usage) {
        PriceBand band = bands.stream()
                .filter(b -> usage.input() <= b.upTo())
                .findFirst()
                .orElseThrow();
        List<MeterCharge> charges = new ArrayList<>();
        add(charges, band, Meter.INPUT, usage.input() - usage.cachedInput());
        add(charges, band, Meter.CACHED_INPUT, usage.cachedInput());
        add(charges, band, Meter.OUTPUT, usage.output());
        return List.copyOf(charges);
    }

    private static void add(List<MeterCharge> charges, PriceBand band, Meter meter, long tokens) {
        if (tokens > 0) {
            BigDecimal price = band.of(meter);
            charges.add(new MeterCharge(meter, tokens, price, new MicroSek(amount(tokens, price))));
        }
    }

    /** An absurd count is charged with an absurd amount, and never with one that overflows to little. */
    private static long amount(long tokens, BigDecimal price) {
        return BigDecimal.valueOf(tokens)
                .multiply(price)
                .setScale(0, RoundingMode.CEILING)
                .min(MOST)
                .longValueExact();
    }
}

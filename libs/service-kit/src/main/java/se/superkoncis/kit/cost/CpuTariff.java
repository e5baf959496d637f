package se.superkoncis.kit.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * Price of the embedded engines by processor time.
 *
 * @param sekPerCpuSecond decimal SEK for one second of one core, 0 or more
 * @param version names the price list in cost rows
 */
public record CpuTariff(BigDecimal sekPerCpuSecond, String version) {

    private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000L);
    private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000L);

    public CpuTariff {
        if (sekPerCpuSecond.signum() < 0) {
            throw new IllegalArgumentException("the price of a CPU-second must be 0 or more, was " + sekPerCpuSecond);
        }
    }

    /** Cost of the processor time used, rounded up to a whole micro-SEK: work is never free by rounding. */
    public MicroSek cost(Duration cpu) {
        return new MicroSek(BigDecimal.valueOf(cpu.toNanos())
                .multiply(sekPerCpuSecond)
                .multiply(MICROS)
                .divide(NANOS_PER_SECOND, 0, RoundingMode.CEILING)
                .longValueExact());
    }
}

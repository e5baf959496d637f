package se.superkoncis.router.domain.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No attempt within its bounds costs more than was reserved for it, whatever its bands, and no work is free by rounding. */
class BandedPriceTest {

    /** Gemini 2.5 Pro at 10 SEK for a dollar. */
    private static final BandedPrice PRO = price(List.of(
            new PriceBand(200_000, sek("12.5"), sek("1.25"), sek("100")),
            new PriceBand(Long.MAX_VALUE, sek("25"), sek("2.5"), sek("150"))));

    @Example
    void shouldBillTheWholeRequestAtTheBandOfItsInput() {
        // When
        long below = total(new Usage(200_000, 0, 1_000));
        long above = total(new Usage(200_001, 0, 1_000));
        // Then
        assertThat(below).isEqualTo(2_500_000 + 100_000);
        assertThat(above).isEqualTo(5_000_025 + 150_000);
    }

    @Example
    void shouldChooseTheBandByAllOfTheInputAndChargeCachedTokensApart() {
        // When
        List<MeterCharge> charges = PRO.charge(new Usage(250_000, 200_000, 10));
        // Then
        assertThat(charges)
                .extracting(MeterCharge::meter)
                .containsExactly(Meter.INPUT, Meter.CACHED_INPUT, Meter.OUTPUT);
        assertThat(charges).extracting(c -> c.amount().amount()).containsExactly(1_250_000L, 500_000L, 1_500L);
        assertThat(charges).extracting(MeterCharge::tokens).containsExactly(50_000L, 200_000L, 10L);
    }

    @Example
    void shouldChargeOnlyMetersThatWereUsed() {
        assertThat(PRO.charge(new Usage(0, 0, 0))).isEmpty();
        assertThat(PRO.charge(new Usage(7, 7, 0)))
                .extracting(MeterCharge::meter)
                .containsExactly(Meter.CACHED_INPUT);
    }

    @Example
    void shouldRoundEachChargeUpToAMicroSek() {
        // Given 0.3 micro-SEK a token
        BandedPrice cheap = price(List.of(new PriceBand(Long.MAX_VALUE, sek("0.3"), sek("0.3"), sek("0.3"))));
        // When
        List<MeterCharge> charges = cheap.charge(new Usage(2, 1, 4));
        // Then
        assertThat(charges).extracting(c -> c.amount().amount()).containsExactly(1L, 1L, 2L);
    }

    @Example
    void shouldReserveForTheDearBandAsSoonAsTheInputMayReachIt() {
        assertThat(PRO.worstCase(200_000, 0).amount()).isEqualTo(2_500_001);
        assertThat(PRO.worstCase(200_001, 0).amount()).isEqualTo(5_000_026);
    }

    @Example
    void shouldReserveForACheapBandBelowWhenTheBandAboveIsCheaperStill() {
        // Given a provider that rewards size
        BandedPrice odd = price(List.of(
                new PriceBand(100, sek("10"), sek("10"), sek("10")),
                new PriceBand(Long.MAX_VALUE, sek("1"), sek("1"), sek("1"))));
        // When
        long worst = odd.worstCase(150, 0).amount();
        // Then
        assertThat(worst)
                .isGreaterThanOrEqualTo(
                        odd.charge(new Usage(100, 0, 0)).get(0).amount().amount());
    }

    @Example
    void shouldNotOverflowToLittleOnAnAbsurdCount() {
        assertThat(PRO.worstCase(Long.MAX_VALUE, Long.MAX_VALUE).amount()).isGreaterThan(1L << 60);
    }

    @Property
    void shouldNeverCostMoreThanTheWorstCaseOfItsBounds(
            @ForAll("prices") BandedPrice price, @ForAll("usages") Usage usage, @ForAll("slack") long slack) {
        long worst =
                price.worstCase(usage.input() + slack, usage.output() + slack).amount();
        long cost =
                price.charge(usage).stream().mapToLong(c -> c.amount().amount()).sum();
        assertThat(cost).isLessThanOrEqualTo(worst);
    }

    @Property
    void shouldNeverReserveLessForMore(@ForAll("prices") BandedPrice price, @ForAll("usages") Usage usage) {
        long worst = price.worstCase(usage.input(), usage.output()).amount();
        assertThat(price.worstCase(usage.input() + 1, usage.output()).amount()).isGreaterThanOrEqualTo(worst);
        assertThat(price.worstCase(usage.input(), usage.output() + 1).amount()).isGreaterThanOrEqualTo(worst);
    }

    @Property
    void shouldChargeEachTokenOnceAndNoneForFree(@ForAll("prices") BandedPrice price, @ForAll("usages") Usage usage) {
        List<MeterCharge> charges = price.charge(usage);
        assertThat(charges.stream().mapToLong(MeterCharge::tokens).sum()).isEqualTo(usage.input() + usage.output());
        assertThat(charges)
                .allMatch(c -> c.amount().amount() > 0 || c.sekPerMillion().signum() == 0);
    }

    /** Counts lie at borders more often than elsewhere. */
    @Provide
    Arbitrary<Usage> usages() {
        Arbitrary<Long> counts = Arbitraries.oneOf(
                Arbitraries.of(0L, 1L, 2L, 99L, 100L, 101L, 199_999L, 200_000L, 200_001L),
                Arbitraries.longs().between(0, 3_000_000));
        return Combinators.combine(counts, counts, counts)
                .as((input, cached, output) -> new Usage(input, Math.min(cached, input), output));
    }

    @Provide
    Arbitrary<Long> slack() {
        return Arbitraries.of(0L, 0L, 1L, 100L, 200_000L);
    }

    @Provide
    Arbitrary<BandedPrice> prices() {
        Arbitrary<BigDecimal> amounts = Arbitraries.oneOf(
                Arbitraries.bigDecimals().between(BigDecimal.ZERO, sek("500")).ofScale(6),
                Arbitraries.of(sek("0"), sek("0.000001"), sek("0.3"), sek("0.5"), sek("1")));
        Arbitrary<List<Long>> borders =
                Arbitraries.of(List.of(), List.of(100L), List.of(200_000L), List.of(100L, 200_000L));
        return borders.flatMap(upTo -> amounts.list()
                .ofSize(3 * (upTo.size() + 1))
                .map(a -> {
                    List<PriceBand> bands = new ArrayList<>();
                    List<Long> ends = LongStream.concat(upTo.stream().mapToLong(l -> l), LongStream.of(Long.MAX_VALUE))
                            .boxed()
                            .toList();
                    for (int i = 0; i < ends.size(); i++) {
                        bands.add(new PriceBand(ends.get(i), a.get(3 * i), a.get(3 * i + 1), a.get(3 * i + 2)));
                    }
                    return price(bands);
                }));
    }

    private static long total(Usage usage) {
        return PRO.charge(usage).stream().mapToLong(c -> c.amount().amount()).sum();
    }

    private static BandedPrice price(List<PriceBand> bands) {
        return new BandedPrice("test/model", "1", BigDecimal.TEN, LocalDate.EPOCH, bands);
    }

    private static BigDecimal sek(String amount) {
        return new BigDecimal(amount);
    }
}

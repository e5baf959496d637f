package se.superkoncis.events.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.CostCorrected;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.events.Event;
import se.superkoncis.events.WireRecord;

/** The topic read again gives the same totals to the öre, and below: however its records come. */
class CostTotalsTest {

    private static final CloudEvents CODEC = new CloudEvents();
    private static final Instant NOVEMBER = Instant.parse("2026-11-30T23:59:59.999Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00.000Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldComeToTheSameWhateverTheOrderAndTheRepeats(long seed) {
        // Given a stream as it was written, with what each part of it adds up to
        Random random = new Random(seed);
        List<Event<?>> written = new ArrayList<>();
        long cost = 0;
        long shadow = 0;
        for (int i = 0; i < 400; i++) {
            boolean unseen = random.nextInt(5) == 0;
            long micros = random.nextInt(5_000_000);
            written.add(row("r-" + i, "m-" + i % 7, unseen, micros, random.nextBoolean() ? NOVEMBER : DECEMBER));
            long corrected = random.nextInt(3) == 0 ? random.nextInt(1_000_000) - micros / 2 : 0;
            if (corrected != 0) {
                written.add(correction("r-" + i, row("r-" + i, "m-" + i % 7, unseen, corrected, NOVEMBER)));
            }
            cost += unseen ? 0 : micros + corrected;
            shadow += unseen ? micros + corrected : 0;
        }
        CostTotals once = totals(written);
        // When it is read again, in another order, with records that came twice, through the wire form
        List<Event<?>> again = new ArrayList<>(written);
        for (int i = 0; i < 150; i++) {
            again.add(written.get(random.nextInt(written.size())));
        }
        Collections.shuffle(again, random);
        CostTotals rebuilt = totals(
                again.stream().<Event<?>>map(CostTotalsTest::throughTheWire).toList());
        // Then
        assertThat(rebuilt.meetings()).isEqualTo(once.meetings());
        assertThat(rebuilt.months()).isEqualTo(once.months());
        assertThat(sum(rebuilt, true)).isEqualByComparingTo(BigDecimal.valueOf(cost, 6));
        assertThat(sum(rebuilt, false)).isEqualByComparingTo(BigDecimal.valueOf(shadow, 6));
    }

    @Test
    void shouldCountByTheMonthInWhichTheUseBegan() {
        // When
        CostTotals totals =
                totals(List.of(row("a", "m", false, 1_000_000, NOVEMBER), row("b", "m", false, 2_000_000, DECEMBER)));
        // Then
        assertThat(totals.ofMonth("acme", YearMonth.of(2026, 11)).cost()).isEqualByComparingTo("1");
        assertThat(totals.ofMonth("acme", YearMonth.of(2026, 12)).cost()).isEqualByComparingTo("2");
        assertThat(totals.ofMeeting("acme", "m").cost()).isEqualByComparingTo("3");
        assertThat(totals.ofMeeting("other", "m").cost()).isZero();
    }

    @Test
    void shouldCountACallWithoutAMeetingInItsTenantsMonthOnly() {
        // When
        CostTotals totals = totals(List.of(row("a", null, false, 1_000_000, NOVEMBER)));
        // Then
        assertThat(totals.meetings()).isEmpty();
        assertThat(totals.ofMonth("acme", YearMonth.of(2026, 11)).cost()).isEqualByComparingTo("1");
    }

    private static BigDecimal sum(CostTotals totals, boolean shown) {
        return totals.months().values().stream()
                .map(t -> shown ? t.cost() : t.shadow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static CostTotals totals(List<? extends Event<?>> events) {
        CostTotals totals = new CostTotals();
        events.forEach(totals::add);
        return totals;
    }

    private static Event<?> throughTheWire(Event<?> event) {
        WireRecord record = CODEC.encode(event);
        return CODEC.decode(record.topic(), record.headers()::get, record.value())
                .match(read -> read, refused -> {
                    throw new AssertionError(refused);
                });
    }

    private static Event<CostCorrected> correction(String rowId, Event<CostIncurred> difference) {
        return new Event<>(
                rowId + "-1",
                "/test",
                NOVEMBER,
                null,
                "acme",
                null,
                new CostCorrected(cost(difference.data(), CostIncurred.CORRECTION), rowId, "test"));
    }

    private static Event<CostIncurred> row(String id, String meeting, boolean shadow, long micros, Instant at) {
        String sek = BigDecimal.valueOf(micros, 6).toPlainString();
        CostIncurred row = new CostIncurred(
                sek,
                sek,
                sek,
                "SEK",
                at,
                at,
                "Usage",
                null,
                "s",
                "c",
                null,
                "p",
                null,
                "1",
                "Tokens",
                null,
                null,
                "x/y",
                "input-tokens",
                null,
                null,
                "acme",
                Map.of(),
                meeting,
                "recap",
                "c",
                "c-1",
                "deep",
                null,
                null,
                shadow,
                "1",
                null,
                null,
                List.of());
        return new Event<>(id, "/test", at, null, "acme", null, row);
    }

    private static CostIncurred cost(CostIncurred r, String chargeClass) {
        return new CostIncurred(
                r.billedCost(),
                r.effectiveCost(),
                r.listCost(),
                "SEK",
                r.chargePeriodStart(),
                r.chargePeriodEnd(),
                "Usage",
                chargeClass,
                "s",
                "c",
                null,
                "p",
                null,
                "0",
                "Tokens",
                null,
                null,
                "x/y",
                "input-tokens",
                null,
                null,
                "acme",
                Map.of(),
                r.meetingId(),
                "recap",
                "c",
                "c-1",
                "deep",
                null,
                null,
                r.shadow(),
                "2",
                null,
                null,
                List.of());
    }
}

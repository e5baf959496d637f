package se.superkoncis.router.adapter.kafka.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.superkoncis.events.CostCorrected;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.events.Event;
import se.superkoncis.events.cost.CostTotals;
import se.superkoncis.router.domain.price.ModelPrice;
import se.superkoncis.router.domain.price.PriceBand;
import se.superkoncis.router.domain.price.PriceCatalogue;
import se.superkoncis.router.domain.price.PriceCatalogue.FxRate;
import se.superkoncis.router.domain.price.PriceEntry;
import se.superkoncis.router.domain.price.PriceList;
import se.superkoncis.router.domain.price.correction.ChargedAttempt;
import se.superkoncis.router.domain.price.correction.Correction;
import se.superkoncis.router.domain.price.correction.CorrectionNeedsADifference;
import se.superkoncis.router.domain.price.correction.CorrectionOrder;
import se.superkoncis.router.domain.price.correction.CostHistory;

/** After any number of corrections the topic comes to what the last price says. */
class FoundRowsTest {

    private static final Instant BEGAN = Instant.parse("2026-11-20T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

    /** Records of the topic, each written twice, as after a fail-over. */
    private final List<Event<?>> topic = new ArrayList<>();

    @Test
    void shouldComeToThePriceInForceAfterEachCorrection() {
        // Given 300,000 tokens of which 100,000 cached, charged at 1 and 1 micro-SEK
        write(row("a", "input-tokens", 200_000, "0.200000"));
        write(row("a", "cached-input-tokens", 100_000, "0.100000"));
        // When it is corrected to 2, back to 1, and to 2 again
        int first = correct("1", price("2", "2"));
        int back = correct("2", price("3", "1"));
        int again = correct("3", price("4", "2"));
        int repeated = correct("3", price("4", "2"));
        // Then
        assertThat(List.of(first, back, again, repeated)).containsExactly(2, 2, 2, 0);
        assertThat(total()).isEqualByComparingTo("0.600000");
        assertThat(corrections()).extracting(Event::id).doesNotHaveDuplicates();
    }

    @Test
    void shouldChooseTheBandByTheWholeAttempt() {
        // Given
        write(row("a", "input-tokens", 200_000, "0.200000"));
        write(row("a", "cached-input-tokens", 100_000, "0.100000"));
        PriceBand small = band(200_000, "1");
        PriceBand large = band(Long.MAX_VALUE, "5");
        // When
        correct("1", price("2", List.of(small, large)));
        // Then
        assertThat(total()).isEqualByComparingTo("1.500000");
    }

    @Test
    void shouldLeaveOutOtherModelsVersionsTimesAndMeters() {
        // Given
        FoundRows found = new FoundRows(order("2"), 10, null);
        found.take(row("a", "input-tokens", 10, "0.1"));
        found.take(row("a", "cpu-seconds", 10, "0.1"));
        // When
        List<ChargedAttempt> attempts = found.attempts();
        // Then
        assertThat(attempts).isEmpty();
    }

    @Test
    void shouldRefuseMoreThanItCanHold() {
        FoundRows found = new FoundRows(order("1"), 1, null);
        found.take(row("a", "input-tokens", 10, "0.1"));
        assertThatThrownBy(() -> found.take(row("b", "input-tokens", 10, "0.1")))
                .isInstanceOf(CostHistory.TooMuchException.class)
                .hasMessageContaining("more than 1");
    }

    private int correct(String fromVersion, ModelPrice right) {
        FoundRows found = new FoundRows(
                order(fromVersion),
                100,
                new CorrectionOutbox(events -> events.forEach(this::write), "/superkoncis/router", CLOCK));
        topic.forEach(found::take);
        List<Correction> due = found.attempts().stream()
                .flatMap(a -> CorrectionNeedsADifference.of(a, right).stream())
                .toList();
        if (!due.isEmpty()) {
            found.tell(due, "eva");
        }
        return due.size();
    }

    private void write(Event<?> event) {
        topic.add(event);
        topic.add(event);
    }

    private List<Event<?>> corrections() {
        return topic.stream()
                .distinct()
                .filter(e -> e.data() instanceof CostCorrected)
                .toList();
    }

    private BigDecimal total() {
        CostTotals totals = new CostTotals();
        topic.forEach(totals::add);
        return totals.ofMonth("acme", YearMonth.of(2026, 11)).cost();
    }

    private static CorrectionOrder order(String fromVersion) {
        return new CorrectionOrder("x/y", fromVersion, BEGAN, BEGAN.plusSeconds(1), true, "test");
    }

    private static ModelPrice price(String version, String sek) {
        return price(version, List.of(band(Long.MAX_VALUE, sek)));
    }

    private static ModelPrice price(String version, List<PriceBand> bands) {
        LocalDate day = LocalDate.of(2026, 11, 24);
        PriceEntry entry = PriceEntry.of("x/y", PriceEntry.Currency.SEK, false, bands);
        return new PriceList(
                        new PriceCatalogue(version, day, new FxRate(BigDecimal.TEN, day), Map.of("x/y", entry)),
                        120,
                        CLOCK)
                .of("x/y")
                .orElseThrow();
    }

    private static PriceBand band(long upTo, String sek) {
        BigDecimal price = new BigDecimal(sek);
        return new PriceBand(upTo, price, price, price);
    }

    private static Event<CostIncurred> row(String attempt, String meter, long tokens, String sek) {
        CostIncurred row = new CostIncurred(
                sek,
                sek,
                sek,
                "SEK",
                BEGAN,
                BEGAN.plusSeconds(2),
                "Usage",
                null,
                "s",
                CostIncurred.CATEGORY,
                CostIncurred.SUBCATEGORY,
                "p",
                "p",
                Long.toString(tokens),
                "Tokens",
                "0.1",
                "1000000 Tokens",
                "x/y",
                meter,
                "eu-north-1",
                "d",
                "acme",
                Map.of(),
                "m",
                "recap",
                attempt,
                attempt + "-1",
                "deep",
                "live",
                "MODE_LIVE",
                false,
                "1",
                null,
                "REPORTED",
                List.of());
        return new Event<>(attempt + "-" + meter, "/superkoncis/router", BEGAN.plusSeconds(2), "m", "acme", null, row);
    }
}

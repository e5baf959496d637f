package se.superkoncis.router.application.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.superkoncis.router.config.PriceSettings;
import se.superkoncis.router.domain.price.PriceBand;
import se.superkoncis.router.domain.price.PriceCatalogue;
import se.superkoncis.router.domain.price.PriceCatalogue.FxRate;
import se.superkoncis.router.domain.price.PriceEntry;
import se.superkoncis.router.domain.price.PriceEntry.Currency;
import se.superkoncis.router.domain.price.PriceSource;

/** A file that cannot be used changes nothing; a rate that is too old refuses what is priced in dollars. */
class PricesInForceTest {

    private static final LocalDate RATE_DAY = LocalDate.of(2026, 11, 24);

    private final Readings source = new Readings();

    @Test
    void shouldKeepTheLastGoodCatalogueWhenTheFileIsBroken() {
        // Given
        PricesInForce prices = prices(RATE_DAY, source.found("1", "2"));
        source.next.add(new PriceSource.Reading.Refused("is no JSON: line 3, column 7"));
        // When
        PriceState state = prices.refresh(false);
        // Then
        assertThat(state.problem()).isEqualTo("is no JSON: line 3, column 7");
        assertThat(state.list().catalogue().version()).isEqualTo("1");
        assertThat(prices.of("x/dollars")).isPresent();
    }

    @Test
    void shouldTakeTheNextGoodFileWithoutARestart() {
        // Given
        PricesInForce prices = prices(RATE_DAY, source.found("1", "2"));
        source.next.add(new PriceSource.Reading.Refused("is no JSON"));
        source.next.add(source.found("2", "3"));
        prices.refresh(false);
        // When
        PriceState state = prices.refresh(false);
        // Then
        assertThat(state.problem()).isNull();
        assertThat(prices.of("x/dollars").orElseThrow().catalogueVersion()).isEqualTo("2");
        assertThat(prices.of("x/dollars").orElseThrow().worstCase(1, 0).amount())
                .isEqualTo(30);
    }

    @Test
    void shouldKeepWhoHadAFileReadWhetherItWasTakenOrRefused() {
        // Given
        PricesInForce prices = prices(RATE_DAY, source.found("1", "2"));
        source.next.add(source.found("2", "3"));
        source.next.add(new PriceSource.Reading.Refused("is no JSON"));
        List<String> kept = new ArrayList<>();
        ReloadPrices reload = new ReloadPrices(
                prices,
                (actor, before, after, refusal) ->
                        kept.add(actor + " " + before.version() + " " + after.version() + " " + refusal));
        // When
        reload.reload("anna");
        reload.reload("bo");
        // Then
        assertThat(kept).containsExactly("anna 1 2 null", "bo 2 2 is no JSON");
    }

    @Test
    void shouldRefuseOtherPricesUnderTheSameVersion() {
        // Given
        PricesInForce prices = prices(RATE_DAY, source.found("1", "2"));
        source.next.add(source.found("1", "3"));
        // When
        PriceState state = prices.refresh(true);
        // Then
        assertThat(state.problem()).contains("give it another version");
        assertThat(prices.of("x/dollars").orElseThrow().worstCase(1, 0).amount())
                .isEqualTo(20);
    }

    @Test
    void shouldHaveNoPriceAtAllWhenThereNeverWasAGoodFile() {
        // When
        PricesInForce prices = prices(RATE_DAY, new PriceSource.Reading.Refused("is not there: put it there"));
        // Then
        assertThat(prices.of("x/dollars")).isEmpty();
        assertThat(prices.of("x/kronor")).isEmpty();
        assertThat(prices.whyNot("x/dollars")).contains("There are no prices").contains("is not there");
    }

    @Test
    void shouldRefuseAStalePriceFile() {
        // When the rate is 120 and 121 days old
        PricesInForce onTheLastDay = prices(RATE_DAY.plusDays(120), source.found("1", "2"));
        PricesInForce stale = prices(RATE_DAY.plusDays(121), source.found("1", "2"));
        // Then
        assertThat(onTheLastDay.of("x/dollars")).isPresent();
        assertThat(stale.of("x/dollars")).isEmpty();
        assertThat(stale.whyNot("x/dollars"))
                .contains("stale")
                .contains("2026-11-24")
                .contains("router.prices.usd-sek");
        assertThat(stale.of("x/kronor")).isPresent();
    }

    @Test
    void shouldRefuseARateWhoseDayIsStillToCome() {
        // When a clock is a day behind, and when the day is a slip of the pen that would never grow old
        PricesInForce behind = prices(RATE_DAY.minusDays(1), source.found("1", "2"));
        PricesInForce slip = prices(RATE_DAY.minusDays(2), source.found("1", "2"));
        // Then
        assertThat(behind.of("x/dollars")).isPresent();
        assertThat(slip.of("x/dollars")).isEmpty();
        assertThat(slip.whyNot("x/dollars")).contains("2026-11-24").contains("still to come");
        assertThat(slip.of("x/kronor")).isPresent();
    }

    @Test
    void shouldPreferTheRateOfTheSettings() {
        // Given
        source.next.add(source.found("1", "2"));
        // When
        PricesInForce prices = new PricesInForce(
                source,
                new Settings(Optional.of(new BigDecimal("11")), Optional.of(RATE_DAY.plusDays(200))),
                at(RATE_DAY.plusDays(201)));
        // Then
        assertThat(prices.of("x/dollars").orElseThrow().worstCase(1, 0).amount())
                .isEqualTo(22);
        assertThat(prices.of("x/dollars").orElseThrow().fxDate()).isEqualTo(RATE_DAY.plusDays(200));
    }

    @Test
    void shouldRefuseARateWithoutItsDay() {
        assertThatThrownBy(() -> new PricesInForce(
                        source, new Settings(Optional.of(BigDecimal.TEN), Optional.empty()), at(RATE_DAY)))
                .hasMessageContaining("set both or none");
    }

    @Test
    void shouldSayThatAModelIsNotInTheFile() {
        // When
        PricesInForce prices = prices(RATE_DAY, source.found("1", "2"));
        // Then
        assertThat(prices.of("x/unknown")).isEmpty();
        assertThat(prices.whyNot("x/unknown")).contains("no entry x/unknown").contains("version 1");
    }

    private PricesInForce prices(LocalDate today, PriceSource.Reading first) {
        source.next.add(first);
        return new PricesInForce(source, new Settings(Optional.empty(), Optional.empty()), at(today));
    }

    private static Clock at(LocalDate day) {
        return Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
    }

    /** Gives what was laid before it. */
    private static final class Readings implements PriceSource {

        private final Deque<Reading> next = new ArrayDeque<>();

        private Reading found(String version, String dollars) {
            return new Reading.Found(new PriceCatalogue(
                    version,
                    RATE_DAY,
                    new FxRate(BigDecimal.TEN, RATE_DAY),
                    Map.of(
                            "x/dollars",
                            entry("x/dollars", Currency.USD, dollars),
                            "x/kronor",
                            entry("x/kronor", Currency.SEK, "5"))));
        }

        private static PriceEntry entry(String key, Currency currency, String price) {
            BigDecimal amount = new BigDecimal(price);
            return PriceEntry.of(key, currency, false, List.of(new PriceBand(Long.MAX_VALUE, amount, amount, amount)));
        }

        @Override
        public Reading read(boolean closely) {
            return next.isEmpty() ? new Reading.Same() : next.poll();
        }

        @Override
        public String name() {
            return "test";
        }
    }

    private record Settings(Optional<BigDecimal> usdSek, Optional<LocalDate> usdSekDate) implements PriceSettings {

        @Override
        public Optional<Path> file() {
            return Optional.empty();
        }

        @Override
        public int warnAge() {
            return 45;
        }

        @Override
        public int maxAge() {
            return 120;
        }

        @Override
        public String poll() {
            return "10s";
        }

        @Override
        public int correctionRows() {
            return 1000;
        }
    }
}

package se.superkoncis.control.domain.rollout.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Methods against the figures of their sources. */
class PublishedValuesTest {

    /** R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Stat. Med. 17 (1998), table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81,263,0.2553,0.3662", "15,148,0.0624,0.1605", "0,20,0.0000,0.1611", "1,29,0.0061,0.1718"})
    void shouldGiveTheScoreIntervalsOfNewcombe(long hits, long n, double lower, double upper) {
        // When
        Interval interval = new Rate(hits, n).wilson();
        // Then
        assertThat(interval.lower()).isEqualTo(lower, within(0.00006));
        assertThat(interval.upper()).isEqualTo(upper, within(0.00006));
    }

    /** R. G. Newcombe, "Interval estimation for the difference", Stat. Med. 17 (1998), table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56,70,48,80,0.0524,0.3339",
        "9,10,3,10,0.1705,0.8090",
        "6,7,2,7,0.0582,0.8062",
        "5,56,0,29,-0.0381,0.1926",
        "0,10,0,20,-0.1611,0.2775"
    })
    void shouldGiveTheDifferencesOfNewcombe(long a, long m, long b, long n, double lower, double upper) {
        // When
        Interval interval = new Rate(a, m).minus(new Rate(b, n));
        // Then
        assertThat(interval.lower()).isEqualTo(lower, within(0.00006));
        assertThat(interval.upper()).isEqualTo(upper, within(0.00006));
    }

    /** By hand: 2 and 3 cases, no ties: U = 6 of 6, variance 2·3·6/12 = 3. */
    @Test
    void shouldRankWithoutTies() {
        // When every case of the canary is longer
        RankTest test = RankTest.of(List.of(0L, 0L, 0L, 1L, 1L), List.of(1L, 1L, 1L, 0L, 0L), 1);
        // Then
        assertThat(test.delta()).isEqualTo(1);
        assertThat(test.z()).isEqualTo(3 / Math.sqrt(3), within(1e-9));
    }

    /** By hand: bins (3,1) against (1,3): U = 4 of 16, ties 4³ - 4 twice: variance 16/12·(9-120/56). */
    @Test
    void shouldCorrectForTies() {
        // When
        RankTest test = RankTest.of(List.of(3L, 1L), List.of(1L, 3L), 1);
        // Then
        assertThat(test.delta()).isEqualTo(-0.5);
        assertThat(test.standardError()).isEqualTo(2.0 / 16 * Math.sqrt(16.0 / 12 * (9 - 120.0 / 56)), within(1e-9));
    }

    @Test
    void shouldWidenByTheSquareRootOfTheDesignEffect() {
        // When
        RankTest alone = RankTest.of(List.of(30L, 10L), List.of(10L, 30L), 1);
        RankTest alike = RankTest.of(List.of(30L, 10L), List.of(10L, 30L), 4);
        // Then
        assertThat(alike.standardError()).isEqualTo(2 * alone.standardError(), within(1e-12));
        assertThat(alike.lowerAlways(0.01)).isLessThan(alone.lowerAlways(0.01));
        assertThat(alone.lowerAlways(0.01)).isLessThan(alone.interval().lower());
    }

    /** Mendel's peas (1866): 416 yellow and 140 green against 3:1, so 1/417 + 1/139. */
    @Test
    void shouldGiveTheChiSquareOfMendel() {
        assertThat(SampleRatioTest.chiSquare(416, 140, 0.75)).isEqualTo(0.0096, within(0.0001));
        assertThat(SampleRatioTest.pValue(416, 140, 0.75)).isEqualTo(1);
    }

    @Test
    void shouldSeeAnArmThatLosesCases() {
        assertThat(SampleRatioTest.pValue(400, 600, 0.5)).isLessThan(0.001);
        assertThat(SampleRatioTest.pValue(500, 500, 0.5)).isEqualTo(1);
    }

    /** Ville's inequality: whatever the split, the chance ever to say harm at 5 % is at most 5 %. */
    @Test
    void shouldSeldomCryWolfHoweverOftenItLooks() {
        // Given 2,000 streams of 100 windows without any difference
        SplittableRandom random = new SplittableRandom(42);
        int alarms = 0;
        for (int run = 0; run < 2000; run++) {
            HarmTest test = new HarmTest();
            for (int window = 0; window < 100; window++) {
                test.add(draw(random, 10, 0.05), draw(random, 90, 0.05), 1);
            }
            alarms += test.pValue() <= 0.05 ? 1 : 0;
        }
        // Then
        assertThat(alarms / 2000.0).isLessThan(0.05);
    }

    @Test
    void shouldSayNothingWhereAnArmHasNoCases() {
        // When
        HarmTest test = new HarmTest();
        test.add(new Rate(0, 0), new Rate(50, 100), 1);
        // Then
        assertThat(test.pValue()).isEqualTo(1);
        assertThatThrownBy(() -> new Rate(2, 1)).hasMessageContaining("2 of 1");
    }

    private static Rate draw(SplittableRandom random, int n, double p) {
        int hits = 0;
        for (int i = 0; i < n; i++) {
            hits += random.nextDouble() < p ? 1 : 0;
        }
        return new Rate(hits, n);
    }
}

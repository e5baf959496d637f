package se.superkoncis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.superkoncis.web.PageLanguage.EN;
import static se.superkoncis.web.PageLanguage.SV;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WrittenTest {

    private static final char NARROW = '\u00a0';

    @Test
    void shouldWriteNumbersAsSwedesAndBritonsDo() {
        assertThat(Written.in(1_500_000, SV)).isEqualTo("1" + NARROW + "500" + NARROW + "000");
        assertThat(Written.in(1_500_000L, EN)).isEqualTo("1,500,000");
        assertThat(Written.in(-1234.5, SV)).isEqualTo("\u22121" + NARROW + "234,5");
        assertThat(Written.in(1234.5678, EN)).isEqualTo("1,234.568");
    }

    @Test
    void shouldWriteTimesInStockholmInWinterAndSummer() {
        assertThat(Written.in(Instant.parse("2026-03-14T08:30:05Z"), SV)).isEqualTo("14 mars 2026 kl. 09.30.05");
        assertThat(Written.in(Instant.parse("2026-07-14T08:30:05Z"), EN)).isEqualTo("14 July 2026 at 10:30:05");
    }

    @Test
    void shouldWriteLengthsOfTimeInTheLargestUnitThatTheyFill() {
        assertThat(Written.in(Duration.ofMillis(180), SV)).isEqualTo("180 ms");
        assertThat(Written.in(Duration.ofMillis(2_500), SV)).isEqualTo("2,5 s");
        assertThat(Written.in(Duration.ofMillis(2_500), EN)).isEqualTo("2.5 s");
        assertThat(Written.in(Duration.ofMinutes(59), SV)).isEqualTo("59 min");
        assertThat(Written.in(Duration.ofHours(24), SV)).isEqualTo("24 h");
        assertThat(Written.in(Duration.ofDays(7), SV)).isEqualTo("7 dygn");
    }

    @Test
    void shouldSpeakSwedishToWhoeverHasNotChosen() {
        assertThat(PageLanguage.of(null)).isEqualTo(SV);
        assertThat(PageLanguage.of("de")).isEqualTo(SV);
        assertThat(PageLanguage.of("en")).isEqualTo(EN);
        assertThat(SV.other()).isEqualTo(EN);
    }
}

package se.superkoncis.decision.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DecisionSettingsTest {

    private final SmallRyeConfig config = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(ExtractionSettings.class)
            .withMapping(CloseCardSettings.class)
            .build();

    @Test
    void shouldPriceSearchesAsTheRouterPricesRecaps() {
        ExtractionSettings extraction = config.getConfigMapping(ExtractionSettings.class);
        assertThat(extraction.sekPerCpuSecond()).isEqualTo(new BigDecimal("0.000125"));
        assertThat(extraction.tariffVersion()).isEqualTo("cpu-2026-11");
    }

    @Test
    void shouldWaitTenMinutesForTheEndOfAMeeting() {
        CloseCardSettings card = config.getConfigMapping(CloseCardSettings.class);
        assertThat(card.openWithoutEndAfter()).isEqualTo(Duration.ofMinutes(10));
        assertThat(card.lookEvery()).isEqualTo(Duration.ofSeconds(5));
    }
}

package se.superkoncis.router.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RouterSettingsTest {

    private final SmallRyeConfig config = new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(RecapSettings.class)
            .withMapping(TranscriptSettings.class)
            .build();

    @Test
    void shouldMakeRecapsOf350WordsAndPriceThem() {
        RecapSettings recap = config.getConfigMapping(RecapSettings.class);
        assertThat(recap.words()).isEqualTo(350);
        assertThat(recap.sekPerCpuSecond()).isEqualTo(new BigDecimal("0.000125"));
        assertThat(recap.tariffVersion()).isEqualTo("cpu-2026-11");
    }

    @Test
    void shouldFetchFromNowhereUnlessItIsNamed() {
        TranscriptSettings transcripts = config.getConfigMapping(TranscriptSettings.class);
        assertThat(transcripts.allowedOrigins()).isEmpty();
        assertThat(transcripts.allowedFolders()).isEmpty();
        assertThat(transcripts.maxBytes()).isEqualTo(64L * 1024 * 1024);
        assertThat(transcripts.maxTurns()).isEqualTo(200_000);
        assertThat(transcripts.timeout()).isEqualTo(Duration.ofSeconds(30));
    }
}

package se.superkoncis.router.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RouterSettingsTest {

    private final SmallRyeConfig config = new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withMapping(RecapSettings.class)
            .build();

    @Test
    void shouldMakeRecapsOf350WordsAndPriceThem() {
        RecapSettings recap = config.getConfigMapping(RecapSettings.class);
        assertThat(recap.words()).isEqualTo(350);
        assertThat(recap.sekPerCpuSecond()).isEqualTo(new BigDecimal("0.000125"));
        assertThat(recap.tariffVersion()).isEqualTo("cpu-2026-11");
    }
}

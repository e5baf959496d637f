package se.superkoncis.control.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.superkoncis.control.domain.guardrail.Rules;

class GuardrailConfigTest {

    @Test
    void shouldHaveItsDefaults() {
        GuardrailConfig config = new SmallRyeConfigBuilder()
                .withMapping(GuardrailConfig.class)
                .withConverter(Duration.class, 100, new io.quarkus.runtime.configuration.DurationConverter())
                .build()
                .getConfigMapping(GuardrailConfig.class);
        assertThat(GuardrailRules.rules(config))
                .isEqualTo(new Rules(
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(30),
                        Duration.ofHours(24),
                        Duration.ofHours(24),
                        Duration.ofHours(24),
                        5,
                        List.of(25, 50),
                        new BigDecimal("5"),
                        new BigDecimal("5"),
                        new BigDecimal("35")));
    }
}

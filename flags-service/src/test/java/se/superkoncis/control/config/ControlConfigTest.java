package se.superkoncis.control.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ControlConfigTest {

    @Test
    void shouldHaveItsDefaults() {
        ControlConfig config = new SmallRyeConfigBuilder()
                .withMapping(ControlConfig.class)
                .withConverter(Duration.class, 100, new io.quarkus.runtime.configuration.DurationConverter())
                .build()
                .getConfigMapping(ControlConfig.class);
        assertThat(config.compareEvery()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.sweepEvery()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.page()).isEqualTo(100);
        assertThat(config.largestPage()).isEqualTo(500);
        assertThat(config.onceKeysKept()).isEqualTo(Duration.ofDays(7));
        assertThat(config.fourEyesAbove()).isEqualTo(50);
        assertThat(config.undoWithin()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.evidenceKept()).isEqualTo(Duration.ofDays(400));
        assertThat(config.forgetEvidenceEvery()).isEqualTo(Duration.ofHours(6));
    }
}

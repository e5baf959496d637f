package se.superkoncis.router.application.call.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.superkoncis.router.config.ModelConfig;
import se.superkoncis.router.config.ModelSettings;

class DeploymentGuardTest {

    private final Turned clock = new Turned();

    @ParameterizedTest
    @ValueSource(strings = {"-P1D", "P1D"})
    void shouldKeepAPauseAsLongAsItWasAskedForWhenTheClockIsSet(Duration jump) {
        // Given
        ModelSettings settings = new ModelConfig()
                .deployment("first", "fast", "http://localhost/v1")
                .build();
        DeploymentGuard guard = new DeploymentGuard(Configured.from(settings).get(0), settings.breaker(), clock);
        guard.coolDown(Duration.ofHours(1));
        // When
        clock.now = clock.now.plus(jump);
        // Then
        assertThat(guard.cooling()).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
    }

    private static final class Turned extends Clock {
        private Instant now = Instant.parse("2026-12-01T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

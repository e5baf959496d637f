package se.superkoncis.router.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.superkoncis.router.domain.routing.Tier;

class TierTimesTest {

    private final Now now = new Now();
    private final TierTimes times = new TierTimes(TestSettings.route(Map.of()), now);

    @Test
    void shouldExpectWhatTheSettingsSayBeforeAnythingWasMeasured() {
        assertThat(times.expected(Tier.DEEP, true)).isEqualTo(Duration.ofSeconds(10));
        assertThat(times.expected(Tier.FAST, false)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void shouldLearnFromMeasurements() {
        // When
        for (int i = 0; i < 50; i++) {
            times.took(Tier.DEEP, true, Duration.ofSeconds(60));
        }
        // Then
        assertThat(times.expected(Tier.DEEP, true)).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(60));
        assertThat(times.expected(Tier.FAST, true)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void shouldForgetASlowModelThatNobodyAsksAnyMore() {
        // Given
        for (int i = 0; i < 50; i++) {
            times.took(Tier.DEEP, true, Duration.ofSeconds(80));
        }
        // When
        now.instant = now.instant.plusSeconds(300);
        // Then
        assertThat(times.expected(Tier.DEEP, true)).isLessThan(Duration.ofSeconds(13));
    }

    private static final class Now extends Clock {
        private Instant instant = Instant.parse("2026-11-30T09:00:00Z");

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
            return instant;
        }
    }
}

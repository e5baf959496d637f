package se.superkoncis.router.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LedgerSettingsTest {

    @Test
    void shouldHaveTheDefaultsThatAreWritten() {
        LedgerSettings ledger = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(LedgerSettings.class)
                .build()
                .getConfigMapping(LedgerSettings.class);
        assertThat(ledger.block()).isEqualTo(BigDecimal.TEN);
        assertThat(ledger.lease()).isEqualTo(Duration.ofSeconds(60));
        assertThat(ledger.patience()).isEqualTo(Duration.ofSeconds(2));
        assertThat(ledger.batch()).isEqualTo(128);
        assertThat(ledger.queue()).isEqualTo(10_000);
        assertThat(ledger.minBackoff()).isEqualTo(Duration.ofMillis(200));
        assertThat(ledger.maxBackoff()).isEqualTo(Duration.ofSeconds(5));
        assertThat(ledger.grace()).isEqualTo(Duration.ofSeconds(30));
        assertThat(ledger.sweep()).isEqualTo(Duration.ofSeconds(5));
        assertThat(ledger.drain()).isEqualTo(Duration.ofSeconds(10));
        assertThat(ledger.keep()).isEqualTo(Duration.ofDays(90));
    }
}

package se.superkoncis.kit.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CpuTariffTest {

    private final CpuTariff tariff = new CpuTariff(new BigDecimal("0.000125"), "cpu-test");

    @Test
    void shouldPriceByTheSecond() {
        assertThat(tariff.cost(Duration.ofSeconds(2)).toSek()).isEqualTo("0.000250");
    }

    @Test
    void shouldRoundUpSoThatWorkIsNeverFree() {
        assertThat(tariff.cost(Duration.ofNanos(1)).amount()).isEqualTo(1);
        assertThat(tariff.cost(Duration.ZERO).amount()).isZero();
    }

    @Test
    void shouldWriteSekWithSixDecimals() {
        assertThat(new MicroSek(35_000_001).toSek()).isEqualTo("35.000001");
    }

    @Test
    void shouldRefuseWhatIsLessThanNothing() {
        assertThatThrownBy(() -> new MicroSek(-1)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> new CpuTariff(new BigDecimal("-1"), "x")).hasMessageContaining("0 or more");
    }
}

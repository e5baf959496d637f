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
            .withMapping(RouteSettings.class)
            .withMapping(ShadowSettings.class)
            .build();

    @Test
    void shouldMakeRecapsOf350WordsAndPriceThem() {
        RecapSettings recap = config.getConfigMapping(RecapSettings.class);
        assertThat(recap.words()).isEqualTo(350);
        assertThat(recap.sekPerCpuSecond()).isEqualTo(new BigDecimal("0.000125"));
        assertThat(recap.tariffVersion()).isEqualTo("cpu-2026-11");
    }

    @Test
    void shouldPromiseARecapIn90SecondsAndKeepTimeForTheEmbeddedEngine() {
        RouteSettings route = config.getConfigMapping(RouteSettings.class);
        assertThat(route.promise()).isEqualTo(Duration.ofSeconds(90));
        assertThat(route.deepFromWords()).isEqualTo(40);
        assertThat(route.deepLanguages()).containsExactlyInAnyOrder("sv", "en");
        assertThat(route.alwaysInTime()).isEqualTo(Duration.ofSeconds(2));
        assertThat(route.modelTime()).isEqualTo(Duration.ofSeconds(10));
        assertThat(route.taskTiers()).isEmpty();
    }

    @Test
    void shouldAskModelsInWindowsAndBoundTheirAnswers() {
        RecapSettings.Model model = config.getConfigMapping(RecapSettings.class).model();
        assertThat(model.windowTokens()).isEqualTo(24_000);
        assertThat(model.outputTokens()).isEqualTo(2_000);
        assertThat(model.parallel()).isEqualTo(4);
        assertThat(model.fromWords()).isEqualTo(25);
        assertThat(model.reserve()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void shouldGiveUpAShadowThatNobodyNeedsAnyMore() {
        ShadowSettings shadow = config.getConfigMapping(ShadowSettings.class);
        assertThat(shadow.patience()).isEqualTo(Duration.ofMinutes(10));
        assertThat(shadow.timeout()).isEqualTo(Duration.ofSeconds(75));
    }
}

package se.superkoncis.router.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.superkoncis.router.config.ModelSettings.Auth;
import se.superkoncis.router.config.ModelSettings.DeploymentSettings;
import se.superkoncis.router.domain.provider.Regions;

class ModelSettingsTest {

    @Test
    void shouldCallNobodyByDefault() {
        ModelSettings settings = new ModelConfig().build();

        assertThat(settings.deployments()).isEmpty();
        assertThat(settings.maxAnswer().asLongValue()).isEqualTo(8L << 20);
        assertThat(settings.maxRetryWait()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.reservationGrace()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.ledgerThreads()).isEqualTo(6);
        assertThat(settings.breaker().window()).isEqualTo(10);
        assertThat(settings.breaker().failureRatio()).isEqualTo(0.5);
        assertThat(settings.breaker().delay()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void shouldStayInTheUnionByDefault() {
        Regions regions = new Regions(new ModelConfig().build().regions());

        assertThat(new String[] {"eu-north-1", "europe-north1", "swedencentral", "westeurope", "local"})
                .allMatch(regions::allow);
        assertThat(new String[] {"us-east-1", "uksouth", "eu-west-2", "europe-west2", "europe-west6", "global"})
                .noneMatch(regions::allow);
    }

    @Test
    void shouldGiveADeploymentItsDefaults() {
        DeploymentSettings one = new ModelConfig()
                .deployment("one", "deep", "http://127.0.0.1:1/v1")
                .build()
                .deployments()
                .get("one");

        assertThat(one.order()).isEqualTo(100);
        assertThat(one.timeout()).isEmpty();
        assertThat(one.streamIdle()).isEqualTo(Duration.ofSeconds(20));
        assertThat(one.maxConcurrent()).isEqualTo(64);
        assertThat(one.maxQueued()).isEqualTo(256);
        assertThat(one.maxRetries()).isEqualTo(2);
        assertThat(one.publisher()).isEmpty();
    }

    @Test
    void shouldBeReadFromTheEnvironment() {
        String prefix = "ROUTER_MODELS_DEPLOYMENTS_SIMFAST_";
        Map<String, String> environment = Map.of(
                prefix + "TIER", "fast",
                prefix + "BASE_URL", "http://127.0.0.1:1/v1",
                prefix + "PROVIDER", "Simulated",
                prefix + "MODEL", "sim-fast",
                prefix + "REGION", "local",
                prefix + "PRICE_KEY", "simulated/sim-fast",
                prefix + "AUTH", "none");

        ModelSettings settings = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ModelSettings.class)
                .withSources(new EnvConfigSource(environment, 300))
                .build()
                .getConfigMapping(ModelSettings.class);

        DeploymentSettings one = settings.deployments().get("simfast");
        assertThat(one.auth()).isEqualTo(Auth.NONE);
        assertThat(one.priceKey()).isEqualTo("simulated/sim-fast");
    }
}

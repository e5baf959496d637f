package se.superkoncis.router.application.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.superkoncis.embedded.provider.Behaviour;
import se.superkoncis.embedded.provider.Fault;
import se.superkoncis.embedded.provider.Seen;
import se.superkoncis.router.domain.call.CallOutcome;
import se.superkoncis.router.domain.call.CallOutcome.Answered;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;
import se.superkoncis.router.domain.call.CallOutcome.Refused;
import se.superkoncis.router.domain.routing.Tier;

class KeysAndRegionsTest {

    private static final String KEY = "sk-very-secret-4711";

    private final CallStand stand = new CallStand();

    @AfterEach
    void stop() throws InterruptedException {
        stand.close();
    }

    @Test
    void shouldSendAKeyOfTheEnvironmentAsBearer() {
        stand.config.set("deployments.first.auth", "bearer").set("deployments.first.api-key-env", "MY_KEY");
        stand.environment(Map.of("MY_KEY", KEY + "\n")).provider.requireKey(KEY);

        CallOutcome outcome = stand.call();

        assertThat(outcome).isInstanceOf(Answered.class);
        assertThat(lastSeen().authorization()).isEqualTo("Bearer " + KEY);
    }

    @Test
    void shouldSendAKeyOfAFileTheWayAzureWantsIt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), KEY + "\n");
        String base =
                stand.provider.baseUrl().resolve("/openai/deployments/gpt-x").toString();
        stand.config
                .set("deployments.first.auth", "azure")
                .set("deployments.first.base-url", base)
                .set("deployments.first.api-version", "2026-01-01")
                .set("deployments.first.api-key-file", file.toString());

        CallOutcome outcome = stand.call();

        assertThat(outcome).isInstanceOf(Answered.class);
        assertThat(lastSeen().apiKey()).isEqualTo(KEY);
        assertThat(lastSeen().authorization()).isNull();
        assertThat(lastSeen().query()).isEqualTo("api-version=2026-01-01");
        assertThat(lastSeen().path()).isEqualTo("/openai/deployments/gpt-x/chat/completions");
    }

    @Test
    void shouldShowAKeyNowhere() {
        CopyOnWriteArrayList<String> logged = new CopyOnWriteArrayList<>();
        Handler listening = listening(logged);
        Logger.getLogger("").addHandler(listening);
        try {
            stand.config.set("deployments.first.auth", "bearer").set("deployments.first.api-key-env", "MY_KEY");
            stand.environment(Map.of("MY_KEY", KEY));
            // This answer's body repeats the key, as some providers do.
            stand.provider.always(Behaviour.of(Fault.BAD_KEY));

            CallOutcome outcome = stand.call();

            assertThat(outcome.toString()).contains("status 401").doesNotContain(KEY);
            assertThat(stand.models().status().toString()).doesNotContain(KEY);
            assertThat(logged).isNotEmpty().noneMatch(line -> line.contains(KEY));
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }
    }

    @Test
    void shouldNotShowAKeyThatNoHeaderCanCarry() {
        // Given two keys in a file that is for one
        CopyOnWriteArrayList<String> logged = new CopyOnWriteArrayList<>();
        Handler listening = listening(logged);
        Logger.getLogger("").addHandler(listening);
        try {
            stand.config.set("deployments.first.auth", "bearer").set("deployments.first.api-key-env", "MY_KEY");
            stand.environment(Map.of("MY_KEY", KEY + "\n" + KEY));
            // When
            Refused refused = (Refused) stand.call();
            // Then
            assertThat(refused.reason()).isEqualTo(Refusal.NO_DEPLOYMENT);
            assertThat(refused.detail()).contains("line break").doesNotContain(KEY);
            assertThat(stand.models().status().toString()).doesNotContain(KEY);
            assertThat(logged).noneMatch(line -> line.contains(KEY));
            assertThat(stand.provider.traffic().requests()).isZero();
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }
    }

    @Test
    void shouldNotCallWithoutItsKey() {
        stand.config.set("deployments.first.auth", "bearer").set("deployments.first.api-key-env", "MY_KEY");

        Refused refused = (Refused) stand.call();

        assertThat(refused.reason()).isEqualTo(Refusal.NO_DEPLOYMENT);
        assertThat(refused.detail()).contains("router.models.deployments.first.api-key-env");
        assertThat(stand.provider.traffic().requests()).isZero();
    }

    @Test
    void shouldNeverCallARegionThatIsNotAllowed() {
        stand.config.set("deployments.first.region", "us-east-1");

        Refused refused = (Refused) stand.call();

        assertThat(refused.reason()).isEqualTo(Refusal.REGION_NOT_ALLOWED);
        assertThat(stand.models().has(Tier.FAST)).isFalse();
        assertThat(stand.models().status().get(0)).satisfies(status -> {
            assertThat(status.regionAllowed()).isFalse();
            assertThat(status.why()).contains("us-east-1", "router.models.regions");
        });
        assertThat(stand.provider.traffic().requests()).isZero();
    }

    @Test
    void shouldNotSendMeetingsOverPlainHttp() {
        stand.config.set("deployments.first.region", "eu-north-1");

        Refused refused = (Refused) stand.call();

        assertThat(refused.detail()).contains("Use https");
        assertThat(stand.provider.traffic().requests()).isZero();
    }

    @Test
    void shouldSayWhenATierHasNoModel() {
        assertThat(stand.models().has(Tier.DEEP)).isFalse();
        assertThat(stand.models().has(Tier.FAST)).isTrue();
    }

    @Test
    void shouldRefuseATierThatNoModelServes() {
        stand.config.set("deployments.first.tier", "extractive");

        assertThatThrownBy(stand::models)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("router.models.deployments.first.tier must be fast or deep");
    }

    private Seen lastSeen() {
        return stand.provider.seen().get(stand.provider.seen().size() - 1);
    }

    private static Handler listening(CopyOnWriteArrayList<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage() + " " + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}

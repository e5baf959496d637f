package se.superkoncis.kit.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KitConfigTest {

    private final KitConfig config = new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(KitConfig.class)
            .withSources(new PropertiesConfigSource(
                    Map.of(
                            "java.io.tmpdir", "/tmp",
                            "superkoncis.service", "router",
                            "superkoncis.channels.meetings.topic", "meeting.lifecycle.v1",
                            "superkoncis.channels.meetings.group-id", "superkoncis.router.recap"),
                    "test",
                    100))
            .build()
            .getConfigMapping(KitConfig.class);

    @Test
    void shouldNameTheReplicaAfterTheService() {
        assertThat(config.instance()).isEqualTo("router-1");
        assertThat(config.flags().lastGoodFile()).isEqualTo("/tmp/superkoncis-router-1-flags.json");
    }

    @Test
    void shouldTellWhatFlagsItAnswersFrom() {
        assertThat(config.flags().report()).isTrue();
        assertThat(config.flags().heartbeat()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.flags().counts()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void shouldHaveTheLimitsOfTheDesign() {
        assertThat(config.channels().get("meetings").maxPollRecords()).isEqualTo(500);
        assertThat(config.channels().get("meetings").sessionTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.jobs().openLimit()).isEqualTo(256);
        assertThat(config.jobs().workers()).isZero();
        assertThat(config.jobs().lease()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.jobs().drain()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.relay().batch()).isEqualTo(500);
        assertThat(config.faults().patience()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void shouldFetchTranscriptsFromNowhereUnlessItIsNamed() {
        KitConfig.Transcripts transcripts = config.transcripts();
        assertThat(transcripts.allowedOrigins()).isEmpty();
        assertThat(transcripts.allowedFolders()).isEmpty();
        assertThat(transcripts.maxBytes()).isEqualTo(64L * 1024 * 1024);
        assertThat(transcripts.maxTurns()).isEqualTo(200_000);
        assertThat(transcripts.timeout()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void shouldGiveUpOnARecordBeforeItsShardChangesHands() {
        assertThat(config.relay().deliveryTimeout()).isLessThan(config.relay().lease());
    }
}

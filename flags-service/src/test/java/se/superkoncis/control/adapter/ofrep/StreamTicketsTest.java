package se.superkoncis.control.adapter.ofrep;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import se.superkoncis.control.config.OfrepConfig;
import se.superkoncis.control.config.PropagationConfig;

class StreamTicketsTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(OfrepConfig.class)
            .withMapping(PropagationConfig.class);
    private final OfrepConfig config = builder.build().getConfigMapping(OfrepConfig.class);

    private StreamTickets at(Instant now, String secret) {
        TicketKey key = new TicketKey(null) {
            @Override
            byte[] bytes() {
                return secret.getBytes(StandardCharsets.US_ASCII);
            }
        };
        return new StreamTickets(key, Clock.fixed(now, ZoneOffset.UTC), config);
    }

    @Test
    void shouldHaveTheDefaultsThatTheReadmeTells() {
        assertThat(config.maxStreams()).isEqualTo(500);
        assertThat(config.streamsPerMinute()).isEqualTo(60);
        assertThat(config.heartbeat()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.pause()).isEqualTo(Duration.ofMillis(50));
        assertThat(config.ticketLifetime()).isEqualTo(Duration.ofHours(12));
        assertThat(config.inactivity()).isEqualTo(Duration.ofSeconds(120));
        assertThat(config.catchUp()).isEqualTo(Duration.ofSeconds(2));
        assertThat(builder.build().getConfigMapping(PropagationConfig.class).forgetAfter())
                .isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void shouldKnowItsOwnTicketsUntilTheyExpire() {
        String ticket = at(NOON, "s").issue("anna:x");
        assertThat(at(NOON, "s").read(ticket)).hasValueSatisfying(t -> {
            assertThat(t.subject()).isEqualTo("anna:x");
            assertThat(t.expiresAt()).isAfter(NOON.plus(Duration.ofHours(5)));
        });
        assertThat(at(NOON.plusSeconds(60), "s").issue("anna:x"))
                .as("the address stays")
                .isEqualTo(ticket);
        assertThat(at(NOON.plus(Duration.ofHours(13)), "s").read(ticket)).isEmpty();
        assertThat(at(NOON, "another").read(ticket)).isEmpty();
        assertThat(at(NOON, "s").read(null)).isEmpty();
        assertThat(at(NOON, "s").read("ä.å")).isEmpty();
    }

    @Test
    void shouldBoundHowOftenOneCallerOpensAStream() {
        Instant[] now = {NOON};
        OpeningRate rate = new OpeningRate(new TickingClock(now), config);
        for (int i = 0; i < config.streamsPerMinute(); i++) {
            assertThat(rate.allows("loop")).isTrue();
        }
        assertThat(rate.allows("loop")).isFalse();
        assertThat(rate.allows("another")).isTrue();
        now[0] = NOON.plusSeconds(61);
        assertThat(rate.allows("loop")).isTrue();
    }

    private static final class TickingClock extends Clock {

        private final Instant[] now;

        TickingClock(Instant[] now) {
            this.now = now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now[0];
        }
    }
}

package se.superkoncis.router.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class KnownCallersTest {

    private static final Instant START = Instant.parse("2026-11-30T10:00:00Z");

    private Instant now = START;
    private final KnownCallers callers = new KnownCallers(new Clock() {
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
    });

    @Test
    void shouldKnowACallerForAWhile() {
        SecurityIdentity caller = caller(START.plus(Duration.ofHours(1)));
        callers.verified("Bearer a", caller);

        assertThat(callers.of("Bearer a")).contains(caller);
        assertThat(callers.of("Bearer b")).isEmpty();
        now = START.plus(KnownCallers.BELIEVED);
        assertThat(callers.of("Bearer a")).isEmpty();
        assertThat(callers.size()).isZero();
    }

    @Test
    void shouldNotBelieveATokenPastItsEnd() {
        callers.verified("Bearer a", caller(START.plusSeconds(5)));

        now = START.plusSeconds(5);

        assertThat(callers.of("Bearer a")).isEmpty();
    }

    @Test
    void shouldNotRememberWhoHasNoTokenWithAnEnd() {
        callers.verified("Bearer a", caller(Instant.EPOCH));
        callers.verified(
                "Basic b",
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal("b"))
                        .build());

        assertThat(callers.size()).isZero();
    }

    @Test
    void shouldNotGrowWithoutEnd() {
        for (int i = 0; i < 3 * KnownCallers.MOST; i++) {
            callers.verified("Bearer " + i, caller(START.plusSeconds(60)));
        }

        assertThat(callers.size()).isLessThanOrEqualTo(KnownCallers.MOST);
    }

    private static SecurityIdentity caller(Instant end) {
        return QuarkusSecurityIdentity.builder().setPrincipal(new Token(end)).build();
    }

    private record Token(Instant end) implements JsonWebToken {
        @Override
        public String getName() {
            return "anna";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return name.equals(Claims.exp.name()) ? (T) Long.valueOf(end.getEpochSecond()) : null;
        }
    }
}

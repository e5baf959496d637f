package se.superkoncis.router.adapter.gateway;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who sent a token that was verified a moment ago. A program that calls a model sends the same token with each call, and to verify
 * its signature again costs more than all else that is done with the request. A key that is taken out of use is believed for
 * {@link #BELIEVED} more, a token never past its own end.
 */
@ApplicationScoped
class KnownCallers {

    static final Duration BELIEVED = Duration.ofSeconds(30);
    static final int MOST = 1_024;

    private final Map<String, Known> byToken = new ConcurrentHashMap<>();
    private final Clock clock;

    private record Known(SecurityIdentity identity, Instant until) {}

    KnownCallers(Clock clock) {
        this.clock = clock;
    }

    /** Who sent this header, if that is still known. */
    Optional<SecurityIdentity> of(String authorization) {
        Known known = byToken.get(authorization);
        if (known == null) {
            return Optional.empty();
        }
        if (!clock.instant().isBefore(known.until())) {
            byToken.remove(authorization, known);
            return Optional.empty();
        }
        return Optional.of(known.identity());
    }

    /** Remembers a caller whose token has just been verified; one without an end is not remembered. */
    void verified(String authorization, SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || token.getExpirationTime() <= 0) {
            return;
        }
        if (byToken.size() >= MOST) {
            byToken.clear();
        }
        Instant now = clock.instant();
        Instant end = Instant.ofEpochSecond(token.getExpirationTime());
        Instant until = now.plus(BELIEVED);
        byToken.put(authorization, new Known(identity, end.isBefore(until) ? end : until));
    }

    int size() {
        return byToken.size();
    }
}

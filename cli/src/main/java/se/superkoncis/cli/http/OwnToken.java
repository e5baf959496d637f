package se.superkoncis.cli.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** Tokens signed with a local stack's key, short-lived since they are cheap to make. */
final class OwnToken implements Credential {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(5);

    private final Function<Duration, String> signer;
    private final Clock clock;
    private String current;
    private Instant renewal = Instant.MIN;

    OwnToken(Function<Duration, String> signer, Clock clock) {
        this.signer = signer;
        this.clock = clock;
    }

    @Override
    public synchronized String token() {
        Instant now = clock.instant();
        if (!now.isBefore(renewal)) {
            current = signer.apply(LIFE);
            renewal = now.plus(RENEWED_AFTER);
        }
        return current;
    }

    @Override
    public String disbelieved() {
        return "http.key-disbelieved";
    }
}

package se.superkoncis.control.adapter.ofrep;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.superkoncis.control.config.OfrepConfig;

/**
 * Passes to the change stream. A browser's EventSource sends no Authorization header, so who may ask gets a pass in the
 * stream's address; it is good for the stream alone, which tells that something changed and nothing else.
 */
@ApplicationScoped
class StreamTickets {

    private static final Base64.Encoder WRITE = Base64.getUrlEncoder().withoutPadding();

    private final TicketKey key;
    private final Clock clock;
    private final OfrepConfig config;

    /** Whom a pass was given to and how long it is good. */
    record Ticket(String subject, Instant expiresAt) {}

    StreamTickets(TicketKey key, Clock clock, OfrepConfig config) {
        this.key = key;
        this.clock = clock;
        this.config = config;
    }

    /**
     * A pass for a caller. Within half a lifetime it is the same one, so that a client which compares the addresses of two
     * answers keeps its stream.
     */
    String issue(String subject) {
        long half = Math.max(1, config.ticketLifetime().toSeconds() / 2);
        long expires = (clock.instant().getEpochSecond() / half + 2) * half;
        String body = expires + ":" + subject;
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return WRITE.encodeToString(bytes) + "." + WRITE.encodeToString(sign(bytes));
    }

    /** What a pass says; empty when it is forged or has expired. */
    Optional<Ticket> read(String ticket) {
        String[] parts = ticket == null ? new String[0] : ticket.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            byte[] body = Base64.getUrlDecoder().decode(parts[0]);
            if (!MessageDigest.isEqual(sign(body), Base64.getUrlDecoder().decode(parts[1]))) {
                return Optional.empty();
            }
            String[] said = new String(body, StandardCharsets.UTF_8).split(":", 2);
            Instant expiresAt = Instant.ofEpochSecond(Long.parseLong(said[0]));
            return expiresAt.isAfter(clock.instant()) ? Optional.of(new Ticket(said[1], expiresAt)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}

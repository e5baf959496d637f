package se.superkoncis.cli.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import se.superkoncis.events.audit.AuditHead;
import se.superkoncis.events.audit.HeadSignature;

/**
 * A head of the chain as the service gives it.
 *
 * @param signature compact JWS; null when it is not signed
 */
record SignedHead(AuditHead head, String signature) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How sure it is that the service stated this head. */
    enum Trust {
        /** One of the keys signed exactly this head. */
        SIGNED,
        /** It carries no signature. */
        UNSIGNED,
        /** There are no keys to check the signature by. */
        UNCHECKED,
        /** The signature is of no known key, or of another head. */
        FORGED
    }

    /** Reads a head; empty when the JSON is none. */
    static Optional<SignedHead> of(JsonNode json) {
        boolean whole = json.path("sequence").isIntegralNumber()
                && json.path("hash").asText().matches("[0-9a-f]{64}");
        if (!whole) {
            return Optional.empty();
        }
        String signature = json.path("signature").asText(null);
        Instant at = time(json.path("at").asText());
        return Optional.of(new SignedHead(
                new AuditHead(json.path("sequence").asLong(), json.path("hash").asText(), at), signature));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            // Only shown, and the signature covers it where there is one.
            return Instant.EPOCH;
        }
    }

    /**
     * Checks the signature.
     *
     * @param keys a JWK set as JSON; null = none at hand
     */
    Trust trust(String keys) {
        if (signature == null) {
            return Trust.UNSIGNED;
        }
        if (keys == null) {
            return Trust.UNCHECKED;
        }
        return HeadSignature.verify(signature, keys)
                        .filter(signed -> signed.sequence() == head.sequence()
                                && signed.hash().equals(head.hash()))
                        .isPresent()
                ? Trust.SIGNED
                : Trust.FORGED;
    }

    /** The id of the key that the signature names; {@code ?} when it names none. */
    String keyId() {
        try {
            String header = signature.substring(0, Math.max(0, signature.indexOf('.')));
            byte[] decoded = Base64.getUrlDecoder().decode(header);
            return JSON.readTree(new String(decoded, StandardCharsets.UTF_8))
                    .path("kid")
                    .asText("?");
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return "?";
        }
    }
}

package se.superkoncis.events.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import se.superkoncis.events.EventJson;

/**
 * Checks the signature of a head: a compact JWS (<a href="https://www.rfc-editor.org/rfc/rfc7515">RFC 7515</a>) with RS256 and
 * no other algorithm, whatever its header says, by the public keys of a JWK set.
 */
public final class HeadSignature {

    private static final ObjectMapper JSON = EventJson.mapper();
    private static final int SMALLEST_KEY_BITS = 2048;

    private HeadSignature() {}

    /**
     * The head that was signed.
     *
     * @param jws the signature as the service gives it
     * @param keys a JWK set as JSON; keep it with the heads that you keep
     * @return empty when it is not signed by one of the keys, or signs something else
     */
    public static Optional<AuditHead> verify(String jws, String keys) {
        try {
            String[] parts = jws == null ? new String[0] : jws.split("\\.", -1);
            if (parts.length != 3) {
                return Optional.empty();
            }
            JsonNode header = JSON.readTree(decode(parts[0]));
            Optional<PublicKey> key = key(header.path("kid").asText(), JSON.readTree(keys));
            if (key.isEmpty() || !header.path("alg").asText().equals("RS256") || header.has("crit")) {
                return Optional.empty();
            }
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key.get());
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(decode(parts[2])) ? head(JSON.readTree(decode(parts[1]))) : Optional.empty();
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<AuditHead> head(JsonNode payload) {
        if (!payload.path("sequence").isIntegralNumber()
                || !payload.path("hash").isTextual()) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.parse(payload.path("at").asText());
            return Optional.of(new AuditHead(
                    payload.path("sequence").longValue(), payload.path("hash").textValue(), at));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<PublicKey> key(String id, JsonNode set) throws GeneralSecurityException {
        for (JsonNode key : set.path("keys")) {
            if (key.path("kid").asText().equals(id) && key.path("kty").asText().equals("RSA")) {
                BigInteger modulus = new BigInteger(1, decode(key.path("n").asText()));
                if (modulus.bitLength() >= SMALLEST_KEY_BITS) {
                    BigInteger exponent = new BigInteger(1, decode(key.path("e").asText()));
                    return Optional.of(
                            KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent)));
                }
            }
        }
        return Optional.empty();
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}

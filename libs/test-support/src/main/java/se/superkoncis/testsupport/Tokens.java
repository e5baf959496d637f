package se.superkoncis.testsupport;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/** JWTs that services of the {@link Stack} accept. The key is made with the stack. */
public final class Tokens {
    /** {@code iss} of the local stack. */
    public static final String ISSUER = "superkoncis-local";
    /** {@code aud} of the local stack. */
    public static final String AUDIENCE = "superkoncis";

    private Tokens() {}

    /**
     * The value of an Authorization header: {@code Bearer …}.
     *
     * @param role admin, operator, analyst, member or service
     * @param tenant the tenant that the caller belongs to; null for staff of the platform
     */
    public static String bearer(String role, String tenant) {
        return "Bearer " + token(role, tenant);
    }

    /** The bare token, valid for an hour; see {@link #bearer}. */
    public static String token(String role, String tenant) {
        return token(role, tenant, Duration.ofHours(1));
    }

    /** The bare token with a lifetime; a negative one has expired. */
    public static String token(String role, String tenant, Duration lifetime) {
        return token("test-" + role, role, tenant, lifetime);
    }

    /** The value of an Authorization header of somebody with a name, staff of the platform. */
    public static String bearerOf(String name, String role) {
        return "Bearer " + token(name, role, null, Duration.ofHours(1));
    }

    private static String token(String name, String role, String tenant, Duration lifetime) {
        long now = System.currentTimeMillis() / 1000;
        JwtClaimsBuilder claims = Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(name)
                .upn(name)
                .groups(Set.of(role))
                .issuedAt(Math.min(now, now + lifetime.toSeconds() - 1))
                .expiresAt(now + lifetime.toSeconds());
        if (tenant != null) {
            claims.claim("tenant", tenant);
        }
        return claims.sign(key());
    }

    private static PrivateKey key() {
        try {
            byte[] bytes = Base64.getDecoder().decode(Stack.tell("key.private"));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the test stack's key cannot be read", e);
        }
    }
}

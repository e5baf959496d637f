package se.superkoncis.cli.stack.access;

import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import se.superkoncis.cli.text.Problem;

/** Signs the tokens of a local stack: RS256, believed by the services of the same data folder only. */
public final class Tokens {

    /** Who says it. */
    public static final String ISSUER = "superkoncis-local";
    /** Whom it is for. */
    public static final String AUDIENCE = "superkoncis";

    private final PrivateKey key;
    private final Clock clock;

    /** Tokens under this key. */
    public Tokens(SigningKey key, Clock clock) {
        this.key = key.privateKey();
        this.clock = clock;
    }

    /**
     * A signed token.
     *
     * @param tenant the tenant that its bearer belongs to; null for the platform's own people
     * @param life how long it is valid
     */
    public String issue(Role role, String tenant, Duration life) {
        return issue("local-" + role.claim(), role, tenant, life);
    }

    /**
     * A signed token that names its bearer.
     *
     * @param name what the audit trail will say, at most 64 characters
     * @param tenant the tenant that its bearer belongs to; null for the platform's own people
     * @param life how long it is valid
     */
    public String issue(String name, Role role, String tenant, Duration life) {
        NumericDate now = NumericDate.fromMilliseconds(clock.millis());
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(name);
        claims.setStringClaim("upn", name);
        claims.setStringListClaim("groups", role.claim());
        claims.setGeneratedJwtId();
        claims.setIssuedAt(now);
        claims.setExpirationTime(NumericDate.fromMilliseconds(clock.millis() + life.toMillis()));
        if (tenant != null) {
            claims.setStringClaim("tenant", tenant);
        }
        return signed(claims);
    }

    private String signed(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setKeyIdHeaderValue("local");
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw Problem.causedBy(e, "token.cannot-sign", e.getMessage());
        }
    }
}

package se.superkoncis.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void shouldSayRoleAndTenantUnderTheStacksKey() throws Exception {
        // When
        String bearer = Tokens.bearer("member", "acme");

        // Then
        assertThat(bearer).startsWith("Bearer ");
        String[] parts = bearer.substring("Bearer ".length()).split("\\.");
        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.get("groups")).extracting(JsonNode::asText).containsExactly("member");
        assertThat(claims.get("tenant").asText()).isEqualTo("acme");
        assertThat(claims.get("iss").asText()).isEqualTo("superkoncis-local");
        assertThat(claims.get("aud").asText()).isEqualTo("superkoncis");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(publicKey())));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    @Test
    void shouldLeaveOutTheTenantOfStaffAndExpireWhenAsked() throws Exception {
        String token = Tokens.token("admin", null, Duration.ofMinutes(-5));

        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        assertThat(claims.has("tenant")).isFalse();
        assertThat(claims.get("exp").asLong()).isGreaterThan(claims.get("iat").asLong());
        assertThat(claims.get("exp").asLong()).isLessThan(System.currentTimeMillis() / 1000 - 200);
    }

    private static byte[] publicKey() {
        return Base64.getDecoder().decode(Stack.configOf("tokens").get("mp.jwt.verify.publickey"));
    }
}

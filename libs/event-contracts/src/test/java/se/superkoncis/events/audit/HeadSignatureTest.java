package se.superkoncis.events.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HeadSignatureTest {

    private static final AuditHead HEAD = new AuditHead(7, "ab".repeat(32), Instant.parse("2026-11-25T09:00:00.123Z"));
    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"one\"}";
    private static KeyPair pair;

    @BeforeAll
    static void makeKeys() throws GeneralSecurityException {
        pair = keys(2048);
    }

    private static KeyPair keys(int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String signed(String header, String payload, KeyPair by) throws GeneralSecurityException {
        String body =
                text(header.getBytes(StandardCharsets.UTF_8)) + "." + text(payload.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(by.getPrivate());
        signature.update(body.getBytes(StandardCharsets.US_ASCII));
        return body + "." + text(signature.sign());
    }

    private static String set(String id, KeyPair of) {
        RSAPublicKey key = (RSAPublicKey) of.getPublic();
        BigInteger e = key.getPublicExponent();
        return "{\"keys\":[{\"kty\":\"EC\",\"kid\":\"one\"},{\"kty\":\"RSA\",\"kid\":\"" + id + "\",\"n\":\""
                + text(key.getModulus().toByteArray()) + "\",\"e\":\"" + text(e.toByteArray()) + "\"}]}";
    }

    @Test
    void shouldGiveTheHeadThatWasSigned() throws GeneralSecurityException {
        assertThat(HeadSignature.verify(signed(HEADER, HEAD.text(), pair), set("one", pair)))
                .contains(HEAD);
    }

    @Test
    void shouldRefuseWhatAnotherKeySigned() throws GeneralSecurityException {
        KeyPair other = keys(2048);
        String jws = signed(HEADER, HEAD.text(), other);
        assertThat(HeadSignature.verify(jws, set("one", pair))).isEmpty();
        assertThat(HeadSignature.verify(jws, set("two", other))).isEmpty();
        KeyPair weak = keys(1024);
        assertThat(HeadSignature.verify(signed(HEADER, HEAD.text(), weak), set("one", weak)))
                .isEmpty();
    }

    @Test
    void shouldRefuseAnotherAlgorithmAndExtensions() throws GeneralSecurityException {
        for (String header : new String[] {
            "{\"alg\":\"none\",\"kid\":\"one\"}",
            "{\"alg\":\"HS256\",\"kid\":\"one\"}",
            "{\"alg\":\"RS256\",\"kid\":\"one\",\"crit\":[\"exp\"]}"
        }) {
            assertThat(HeadSignature.verify(signed(header, HEAD.text(), pair), set("one", pair)))
                    .as(header)
                    .isEmpty();
        }
    }

    @Test
    void shouldRefuseAChangedOrBrokenSignature() throws GeneralSecurityException {
        String jws = signed(HEADER, HEAD.text(), pair);
        String[] parts = jws.split("\\.");
        String changed =
                text(HEAD.text().replace("\"sequence\":7", "\"sequence\":8").getBytes(StandardCharsets.UTF_8));
        for (String bad : new String[] {
            null,
            "",
            "a.b",
            "a.b.c",
            "?.?.?",
            parts[0] + "." + changed + "." + parts[2],
            parts[0] + "." + parts[1] + "."
        }) {
            assertThat(HeadSignature.verify(bad, set("one", pair))).isEmpty();
        }
        assertThat(HeadSignature.verify(jws, "no keys")).isEmpty();
        assertThat(HeadSignature.verify(signed(HEADER, "{\"sub\":\"admin\"}", pair), set("one", pair)))
                .isEmpty();
        assertThat(HeadSignature.verify(
                        signed(HEADER, "{\"sequence\":1,\"hash\":\"a\",\"at\":\"today\"}", pair), set("one", pair)))
                .isEmpty();
    }
}

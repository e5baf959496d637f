package se.superkoncis.control.adapter.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import se.superkoncis.control.config.AuditConfig;

/** Reads an RSA key from a PEM file (PKCS #8, not encrypted). */
final class SigningKeyFile {

    private static final int SMALLEST_BITS = 2048;

    private SigningKeyFile() {}

    static RsaJsonWebKey read(String path) {
        try {
            String pem = Files.readString(Path.of(path), StandardCharsets.US_ASCII);
            byte[] bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            PrivateKey secret = rsa.generatePrivate(new PKCS8EncodedKeySpec(bytes));
            if (secret instanceof RSAPrivateCrtKey crt && crt.getModulus().bitLength() >= SMALLEST_BITS) {
                RSAPublicKey open = (RSAPublicKey)
                        rsa.generatePublic(new RSAPublicKeySpec(crt.getModulus(), crt.getPublicExponent()));
                return named(open, secret);
            }
            throw unusable(path, null);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw unusable(path, e);
        }
    }

    private static RsaJsonWebKey named(RSAPublicKey open, PrivateKey secret) {
        RsaJsonWebKey key = new RsaJsonWebKey(open);
        key.setPrivateKey(secret);
        key.setUse(Use.SIGNATURE);
        key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
        return key;
    }

    private static IllegalStateException unusable(String path, Exception cause) {
        return new IllegalStateException(
                AuditConfig.SIGNING_KEY + ": " + path
                        + " must be a readable PEM file with an RSA private key (PKCS #8, at"
                        + " least " + SMALLEST_BITS + " bits). Make one with: openssl genpkey -algorithm RSA -pkeyopt"
                        + " rsa_keygen_bits:3072 -out audit-key.pem",
                cause);
    }
}

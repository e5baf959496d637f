package se.superkoncis.control.adapter.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
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
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            PrivateKey secret = rsa.generatePrivate(new PKCS8EncodedKeySpec(decoded(pem)));
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

    /** The public part of a key whose file holds that or the private one. */
    static RsaJsonWebKey readPublic(String path) {
        try {
            String pem = Files.readString(Path.of(path), StandardCharsets.US_ASCII);
            if (pem.contains("PRIVATE KEY")) {
                return named((RSAPublicKey) read(path).getRsaPublicKey(), null);
            }
            PublicKey open = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(decoded(pem)));
            if (open instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= SMALLEST_BITS) {
                return named(rsa, null);
            }
            throw unusableFormer(path, null);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw unusableFormer(path, e);
        }
    }

    private static byte[] decoded(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }

    private static IllegalStateException unusableFormer(String path, Exception cause) {
        return new IllegalStateException(
                AuditConfig.FORMER_KEYS + ": " + path + " must be a readable PEM file with an RSA key (public: X.509,"
                        + " private: PKCS #8, at least " + SMALLEST_BITS + " bits). Take the public part of a private"
                        + " key with: openssl pkey -in audit-key.pem -pubout -out audit-key-former.pem",
                cause);
    }

    private static RsaJsonWebKey named(RSAPublicKey open, PrivateKey secret) {
        RsaJsonWebKey key = new RsaJsonWebKey(open);
        if (secret != null) {
            key.setPrivateKey(secret);
        }
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

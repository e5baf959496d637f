package se.superkoncis.cli.stack.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.text.Problem;

/**
 * The key pair of a data folder.
 *
 * @param publicKeyFile PEM that services verify tokens with
 */
public record SigningKey(PrivateKey privateKey, Path publicKeyFile) {

    private static final int BITS = 2048;

    /** The pair in this folder, made when it is missing. */
    public static SigningKey in(StackFolder folder) {
        Path secret = folder.keys().resolve("signing-key.pem");
        Path open = folder.keys().resolve("verification-key.pem");
        try {
            if (!Files.exists(secret) || !Files.exists(open)) {
                KeyPair pair = newPair();
                StackFolder.writeSecret(open, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
                StackFolder.writeSecret(
                        secret, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            }
            return new SigningKey(read(secret), open);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw Problem.causedBy(e, "stack.key", secret);
        }
    }

    private static PrivateKey read(Path pem) throws IOException, GeneralSecurityException {
        String body = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
    }

    static KeyPair newPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        return generator.generateKeyPair();
    }

    static byte[] pem(String kind, byte[] encoded) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(encoded);
        return ("-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "SigningKey[" + publicKeyFile + "]";
    }
}

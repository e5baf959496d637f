package se.superkoncis.cli.stack.access;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.text.Problem;

/** The key that flags-service signs heads of the audit chain with: its own, since the other one signs tokens. */
public final class AuditKey {

    private AuditKey() {}

    /** The PEM file in this folder, made when it is missing. */
    public static Path in(StackFolder folder) {
        Path file = folder.keys().resolve("audit-key.pem");
        try {
            if (!Files.exists(file)) {
                StackFolder.writeSecret(
                        file,
                        SigningKey.pem(
                                "PRIVATE KEY", SigningKey.newPair().getPrivate().getEncoded()));
            }
            return file;
        } catch (GeneralSecurityException e) {
            throw Problem.causedBy(e, "stack.key", file);
        }
    }
}

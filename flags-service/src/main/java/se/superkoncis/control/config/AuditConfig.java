package se.superkoncis.control.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What can be set of the audit trail. */
@ConfigMapping(prefix = "superkoncis.audit")
public interface AuditConfig {

    /** Name of the property that {@link #signingKey()} is. */
    String SIGNING_KEY = "superkoncis.audit.signing-key";

    /** Path of a PEM file with the RSA private key that signs heads of the chain; without one they are not signed. */
    Optional<String> signingKey();

    /** Name of the property that {@link #formerKeys()} is. */
    String FORMER_KEYS = "superkoncis.audit.former-keys";

    /**
     * Paths of PEM files with former keys, public or private: heads that they signed can still be verified. Nothing is signed
     * with them.
     */
    Optional<List<String>> formerKeys();

    /** How often the service checks what is new in the chain. */
    @WithDefault("10s")
    Duration checkEvery();

    /** Most entries that are checked at a time. */
    @WithDefault("20000")
    int checkAtOnce();

    /** After which time the whole chain is checked again from its beginning. */
    @WithDefault("1d")
    Duration checkAgain();
}

package se.superkoncis.control.adapter.signing;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import se.superkoncis.control.config.AuditConfig;
import se.superkoncis.control.domain.audit.HeadSigner;
import se.superkoncis.kit.log.Facts;

/** Signs with the key of a file, RS256. The key's id is its thumbprint (RFC 7638), so that it names one key for
 * ever. Former keys are given to who verifies, and sign nothing. */
@Startup
@ApplicationScoped
class KeyFileSigner implements HeadSigner {

    private static final Logger LOG = Logger.getLogger(KeyFileSigner.class);

    private final Optional<RsaJsonWebKey> key;
    private final List<RsaJsonWebKey> former;

    KeyFileSigner(AuditConfig config) {
        key = config.signingKey().map(SigningKeyFile::read);
        former = config.formerKeys().orElse(List.of()).stream()
                .map(SigningKeyFile::readPublic)
                .toList();
        if (key.isEmpty()) {
            Facts.of("heads of the audit chain are not signed, no key file is configured")
                    .with("property", AuditConfig.SIGNING_KEY)
                    .warn(LOG);
        }
    }

    @Override
    public Optional<String> sign(String head) {
        return key.map(k -> signed(head, k));
    }

    private static String signed(String head, RsaJsonWebKey key) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(head);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getRsaPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a key that was read can sign", e);
        }
    }

    @Override
    public String keys() {
        JsonWebKeySet set = new JsonWebKeySet();
        key.ifPresent(set::addJsonWebKey);
        former.stream()
                .filter(old -> set.getJsonWebKeys().stream()
                        .noneMatch(k -> k.getKeyId().equals(old.getKeyId())))
                .forEach(set::addJsonWebKey);
        return set.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }
}

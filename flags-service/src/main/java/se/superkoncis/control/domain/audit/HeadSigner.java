package se.superkoncis.control.domain.audit;

import java.util.Optional;

/** Signs heads of the chain. */
public interface HeadSigner {

    /** A compact JWS over this text; empty where no key is configured. */
    Optional<String> sign(String head);

    /** The public keys as a JWK set; without members where no key is configured. */
    String keys();
}

package se.superkoncis.control.domain.port;

import java.util.Optional;

/** Idempotency keys that were used. */
public interface OnceKeys {

    /** What a key was used for. */
    Optional<Used> find(String key);

    /** Remembers a key. */
    void add(String key, Used used);

    /** The request and the id of what it created. */
    record Used(String fingerprint, String documentKey) {}
}

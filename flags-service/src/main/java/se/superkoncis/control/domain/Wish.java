package se.superkoncis.control.domain;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * Who wishes a change, why and under which condition.
 *
 * @param actor name for the audit trail
 * @param reason why; may be null
 * @param ifRevision the revision that the document must have
 * @param once makes a creation happen once however often it is sent; may be null
 */
public record Wish(String actor, String reason, OptionalLong ifRevision, Once once) {

    public Wish {
        Objects.requireNonNull(actor);
    }

    /** Without a condition. */
    public static Wish by(String actor, String reason) {
        return new Wish(actor, reason, OptionalLong.empty(), null);
    }

    /**
     * An idempotency key with what it was sent for.
     *
     * @param fingerprint tells one request from another
     */
    public record Once(String key, String fingerprint) {}
}

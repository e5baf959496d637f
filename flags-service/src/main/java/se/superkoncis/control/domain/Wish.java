package se.superkoncis.control.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import se.superkoncis.control.domain.reason.Reason;

/**
 * Who wishes a change, why and under which condition.
 *
 * @param actor name for the audit trail
 * @param reason why, in words; may be null
 * @param ifRevision the revision that the document must have
 * @param once makes a creation happen once however often it is sent; may be null
 * @param reasons the same why as reasons, so that it can be said in any language; empty where the words are a person's own
 */
public record Wish(String actor, String reason, OptionalLong ifRevision, Once once, List<Reason> reasons) {

    private static final int LONGEST = 500;

    public Wish {
        Objects.requireNonNull(actor);
        reasons = List.copyOf(reasons);
    }

    /** In a person's own words. */
    public Wish(String actor, String reason, OptionalLong ifRevision, Once once) {
        this(actor, reason, ifRevision, once, List.of());
    }

    /** Without a condition, for reasons that are told in their order. */
    public static Wish because(String actor, Reason... reasons) {
        return because(actor, List.of(reasons));
    }

    /** Without a condition, for reasons that are told in their order. */
    public static Wish because(String actor, List<Reason> reasons) {
        return new Wish(actor, shortened(Reason.text(reasons)), OptionalLong.empty(), null, reasons);
    }

    /** The same wish for further reasons. */
    public Wish and(List<Reason> further) {
        List<Reason> all =
                new ArrayList<>(reasons.isEmpty() && reason != null ? List.of(Reason.said(reason)) : reasons);
        all.addAll(further);
        return new Wish(actor, shortened(Reason.text(all)), ifRevision, once, all);
    }

    private static String shortened(String why) {
        return why.length() <= LONGEST ? why : why.substring(0, LONGEST - 1) + "…";
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

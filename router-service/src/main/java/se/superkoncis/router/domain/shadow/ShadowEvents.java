package se.superkoncis.router.domain.shadow;

/** Tells internal services about trials, in the caller's transaction. */
public interface ShadowEvents {

    /** Says what came of it and what it cost. */
    void publish(ShadowedRecap shadowed);
}

package se.superkoncis.kit.web;

/** Roles of the platform, as they stand in the {@code groups} claim. */
public final class Roles {

    /** Changes tenants, tags, features and settings. */
    public static final String ADMIN = "admin";

    /** Runs the platform: kills and restores, looks into queues. */
    public static final String OPERATOR = "operator";

    /** Reads costs and figures of all tenants. */
    public static final String ANALYST = "analyst";

    /** Sees its own tenant only. */
    public static final String MEMBER = "member";

    /** Another service or a meeting platform. */
    public static final String SERVICE = "service";

    private Roles() {}
}

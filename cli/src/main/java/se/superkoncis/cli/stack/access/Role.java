package se.superkoncis.cli.stack.access;

import java.util.Locale;

/** Roles of the platform's APIs, as they stand in a token's {@code groups}. */
public enum Role {
    ADMIN,
    OPERATOR,
    ANALYST,
    MEMBER,
    SERVICE;

    /** The name in a token. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package se.superkoncis.control.domain.port;

/** Which environment variables have seeded already. */
public interface EnvironmentSeeds {

    /** Remembers a variable; false when it was remembered before. */
    boolean first(String variable);
}

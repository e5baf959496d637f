package se.superkoncis.cli.stack.command;

import java.nio.file.Path;

/** The project whose built services are run. The start script names it; without the script it is the current folder. */
public final class ProjectRoot {

    private ProjectRoot() {}

    /** The folder of the parent pom. */
    public static Path path() {
        return Path.of(System.getProperty("reactor.root", "")).toAbsolutePath().normalize();
    }
}

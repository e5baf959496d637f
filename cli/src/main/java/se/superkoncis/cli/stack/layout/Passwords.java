package se.superkoncis.cli.stack.layout;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Collectors;

/** Random passwords of the database roles, one set per data folder, made when first asked for. */
public final class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties byRole = new Properties();

    /** The passwords of this data folder. */
    public Passwords(StackFolder folder) {
        this.file = folder.keys().resolve("database.properties");
        try {
            if (Files.exists(file)) {
                byRole.load(new StringReader(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The password of a role, such as {@code router_app}. */
    public synchronized String of(String role) {
        String known = byRole.getProperty(role);
        if (known == null) {
            byte[] bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            known = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            byRole.setProperty(role, known);
            StackFolder.writeSecret(
                    file,
                    byRole.stringPropertyNames().stream()
                            .sorted()
                            .map(name -> name + "=" + byRole.getProperty(name) + "\n")
                            .collect(Collectors.joining())
                            .getBytes(StandardCharsets.UTF_8));
        }
        return known;
    }
}

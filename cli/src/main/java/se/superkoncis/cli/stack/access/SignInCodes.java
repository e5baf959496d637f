package se.superkoncis.cli.stack.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.superkoncis.cli.stack.layout.StackFolder;

/**
 * One-time codes of sign-in links. They lie in the data folder under their hashes, so that a command in another process
 * can issue one, and nobody who reads the folder's listing can use one. Taking a code deletes its file, which the file
 * system lets only one succeed in.
 */
public final class SignInCodes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final Clock clock;

    /** Codes of the stack in this folder. */
    public SignInCodes(StackFolder stack, Clock clock) {
        this.folder = stack.keys().resolve("sign-in");
        this.clock = clock;
    }

    /** What a code is good for; {@code tenant} may be null. */
    public record Grant(Role role, String tenant, long expiresAtMs) {}

    /** A new code that is good once, for this long. */
    public String issue(Role role, String tenant, Duration life) {
        forgetExpired();
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try {
            Grant grant = new Grant(role, tenant, clock.instant().plus(life).toEpochMilli());
            StackFolder.writeSecret(file(code), JSON.writeValueAsBytes(grant));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return code;
    }

    /** Whether the code could be taken now. Does not use it up: mail scanners and previews follow links. */
    public boolean isValid(String code) {
        return code != null && read(file(code)).isPresent();
    }

    /** What the code is good for, once; empty when it is unknown, used or expired. */
    public Optional<Grant> take(String code) {
        if (code == null) {
            return Optional.empty();
        }
        Path file = file(code);
        Optional<Grant> grant = read(file);
        try {
            return Files.deleteIfExists(file) ? grant : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Grant> read(Path file) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), Grant.class))
                    .filter(grant -> grant.expiresAtMs() > clock.millis());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void forgetExpired() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> expired = found.filter(file -> read(file).isEmpty()).toList();
            for (Path file : expired) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    private Path file(String code) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

package se.superkoncis.cli.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import se.superkoncis.cli.text.Problem;
import se.superkoncis.events.MeetingLifecycle.TranscriptRef;

/**
 * Puts a transcript that is too big for Kafka into a folder that the router may read, and gives the reference that the
 * event carries instead. See <a href="https://www.enterpriseintegrationpatterns.com/StoreInLibrary.html">Claim Check</a>.
 */
final class ClaimCheck {

    /** Largest event that goes through Kafka with its turns in it, in bytes. */
    static final int LIMIT = 900_000;

    private final Path folder;

    ClaimCheck(Path folder) {
        this.folder = folder;
    }

    /** Stores the bytes under their hash. */
    TranscriptRef store(byte[] transcript) {
        String hash = sha256(transcript);
        Path file = folder.resolve(hash + ".json");
        try {
            Files.write(file, transcript);
        } catch (IOException e) {
            throw Problem.causedBy(e, "stack.folder", folder);
        }
        return new TranscriptRef(file.toUri(), hash, transcript.length);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

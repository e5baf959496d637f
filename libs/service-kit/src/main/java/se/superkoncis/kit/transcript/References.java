package se.superkoncis.kit.transcript;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import se.superkoncis.events.EventJson;
import se.superkoncis.events.MeetingLifecycle.TranscriptRef;
import se.superkoncis.events.MeetingLifecycle.Turn;
import se.superkoncis.kit.channel.RefusedException;
import se.superkoncis.kit.config.KitConfig;

/**
 * Fetches what a claim check points at: an object with the member {@code turns}. Only named origins and folders are
 * asked, the size is bounded, and the bytes must have the hash that the event says.
 */
@ApplicationScoped
class References {

    private final ObjectMapper json = EventJson.mapper();
    private final KitConfig.Transcripts settings;
    private final HttpSource http;
    private final FolderSource folders;

    References(KitConfig config, HttpSource http, FolderSource folders) {
        this.settings = config.transcripts();
        this.http = http;
        this.folders = folders;
    }

    /** The body behind a reference. */
    record Body(List<Turn> turns) {}

    List<Turn> turns(TranscriptRef reference) throws IOException, InterruptedException {
        if (reference.bytes() > settings.maxBytes()) {
            throw new RefusedException(
                    "REFERENCE_TOO_LARGE",
                    "transcriptRef.bytes is over the limit of " + settings.maxBytes() + " bytes");
        }
        String scheme = reference.uri().getScheme();
        byte[] bytes = "file".equals(scheme)
                ? folders.read(reference.uri(), reference.bytes())
                : http.read(reference.uri(), reference.bytes());
        verify(bytes, reference);
        try {
            Body body = json.readValue(bytes, Body.class);
            if (body != null && body.turns() != null && !body.turns().contains(null)) {
                return body.turns();
            }
        } catch (JsonProcessingException e) {
            // The message would quote the transcript.
        }
        throw new RefusedException("BAD_TRANSCRIPT", "what the reference points at is no object with a list of turns");
    }

    private static void verify(byte[] bytes, TranscriptRef reference) {
        if (bytes.length != reference.bytes()) {
            throw new RefusedException(
                    "HASH_MISMATCH", "transcriptRef.bytes says " + reference.bytes() + ", there are " + bytes.length);
        }
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            if (!hash.equals(reference.sha256())) {
                throw new RefusedException("HASH_MISMATCH", "the bytes do not have the hash of transcriptRef.sha256");
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package se.superkoncis.cli.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import se.superkoncis.cli.http.Api;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;

/**
 * Where the chain is read from, with what it is checked against.
 *
 * @param head the one that the chain must go through; null = none
 * @param keys JWK set that heads are signed by; null = none at hand
 */
record Trail(Source entries, SignedHead head, String keys) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/api/agents/audit";

    /** Opens the entries as NDJSON, oldest first. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /** The trail of a server. Its head is read first, so that what is added meanwhile does no harm. */
    static Trail of(Api api) {
        SignedHead head = SignedHead.of(api.get(PATH + "/head").body())
                .orElseThrow(() -> new Problem(ExitCode.FAILED, "audit.bad-head", api.origin()));
        String keys = api.get(PATH + "/keys").body().toString();
        return new Trail(() -> api.stream(PATH + "?order=asc", "application/x-ndjson"), head, keys);
    }

    /** An export in a file; nobody is asked. */
    static Trail of(Path export, SignedHead head, String keys) {
        if (!Files.isReadable(export) || Files.isDirectory(export)) {
            throw new Problem(ExitCode.USAGE, "audit.no-file", export);
        }
        return new Trail(() -> Files.newInputStream(export), head, keys);
    }

    /** Whether there is a key that heads can be signed with. */
    boolean hasKeys() {
        try {
            return keys != null && !JSON.readTree(keys).path("keys").isEmpty();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** A head that was kept. */
    static SignedHead headIn(Path file) {
        try {
            return SignedHead.of(JSON.readTree(read(file)))
                    .orElseThrow(() -> new Problem(ExitCode.USAGE, "audit.bad-head", file));
        } catch (JsonProcessingException e) {
            throw new Problem(ExitCode.USAGE, "audit.bad-head", file);
        }
    }

    /** The text of a file. */
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Problem(ExitCode.USAGE, "audit.no-file", file);
        }
    }
}

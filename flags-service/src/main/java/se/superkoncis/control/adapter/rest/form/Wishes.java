package se.superkoncis.control.adapter.rest.form;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.form.FieldFault;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.kit.web.Caller;

/** Reads from a request who wishes what, why and under which condition. */
@RequestScoped
public class Wishes {

    private static final int MAX_REASON = 500;
    private static final String KEY_FORM = "[\\x21-\\x7e]{1,128}";

    private final Caller caller;
    private final HttpHeaders headers;

    public Wishes(Caller caller, HttpHeaders headers) {
        this.caller = caller;
        this.headers = headers;
    }

    /**
     * The wish of this request. Tenants cannot wish here: tags, features and settings decide about others too.
     *
     * @param body may be null
     */
    public Wish of(String path, JsonNode body) {
        if (caller.tenant().isPresent()) {
            throw Refusals.of(
                    403,
                    "staff-only",
                    "Only for staff of the platform",
                    "Your sign-in belongs to a tenant. Ask the staff of the platform for this change.");
        }
        return new Wish(caller.name(), reason(body), ifRevision(), once(path, body));
    }

    private String reason(JsonNode body) {
        JsonNode inBody = body == null ? null : body.get("reason");
        String reason = inBody == null ? written(headers.getHeaderString("X-Reason")) : inBody.textValue();
        if (inBody != null && !inBody.isTextual() && !inBody.isNull()) {
            throw Refusals.invalid(List.of(FieldFault.of("reason", Because.NOT_TEXT)));
        }
        if (reason != null && reason.length() > MAX_REASON) {
            throw Refusals.invalid(List.of(FieldFault.of("reason", Because.TOO_LONG, "most", MAX_REASON)));
        }
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    /** A terminal sends UTF-8, which HTTP hands on byte for byte as Latin-1; what is no UTF-8 was Latin-1 indeed. */
    static String written(String header) {
        if (header == null) {
            return null;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }

    private OptionalLong ifRevision() {
        String match = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (match == null || match.strip().equals("*")) {
            return OptionalLong.empty();
        }
        String tag = match.strip().replaceFirst("^W/", "").replace("\"", "");
        if (!tag.matches("\\d{1,18}")) {
            throw Refusals.of(
                    400,
                    "bad-if-match",
                    "If-Match cannot be read",
                    "Send the ETag of the last answer, as in If-Match: \"17\", or leave it out.");
        }
        return OptionalLong.of(Long.parseLong(tag));
    }

    private Wish.Once once(String path, JsonNode body) {
        String key = headers.getHeaderString("Idempotency-Key");
        if (key == null) {
            return null;
        }
        if (!key.matches(KEY_FORM)) {
            throw Refusals.of(
                    400,
                    "bad-idempotency-key",
                    "The Idempotency-Key cannot be used",
                    "Send 1 to 128 visible ASCII characters, such as a UUID.");
        }
        return new Wish.Once(caller.name() + " " + key, fingerprint(path + '\n' + body));
    }

    private static String fingerprint(String request) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

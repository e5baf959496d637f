package se.superkoncis.kit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * Problem details after <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>. The detail says what to do;
 * {@code errors} names each bad field.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String instance, List<FieldError> errors) {

    /** Media type of a problem. */
    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    private static final String TYPES = "https://superkoncis.se/problems/";

    /** A field and what is wrong with it. */
    public record FieldError(String field, String detail) {}

    /** A problem without field errors; {@code kind} is the last part of its type. */
    public static Problem of(int status, String kind, String title, String detail) {
        return new Problem(TYPES + kind, title, status, detail, null, List.of());
    }

    /** The same with field errors. */
    public Problem with(List<FieldError> fields) {
        return new Problem(type, title, status, detail, instance, List.copyOf(fields));
    }

    /** The answer that carries it. */
    public Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}

package se.superkoncis.kit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/**
 * Problem details after <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>. The detail says what to do;
 * {@code errors} names each bad field.
 *
 * @param code stable code of the reason, by which a client can say it in its own language; left out when there is none
 * @param args what the reason names, by name
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        Map<String, String> args,
        List<FieldError> errors) {

    /** Media type of a problem. */
    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    private static final String TYPES = "https://superkoncis.se/problems/";

    /**
     * A field and what is wrong with it.
     *
     * @param code stable code of the rule that it breaks; left out when there is none
     * @param args what the rule names, by name
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record FieldError(String field, String detail, String code, Map<String, String> args) {

        /** In words only. */
        public FieldError(String field, String detail) {
            this(field, detail, null, Map.of());
        }
    }

    /** A problem without field errors; {@code kind} is the last part of its type. */
    public static Problem of(int status, String kind, String title, String detail) {
        return new Problem(TYPES + kind, title, status, detail, null, null, Map.of(), List.of());
    }

    /** The same with the code of its reason and what that names; null = nothing. */
    public Problem because(String reason, Map<String, String> named) {
        Map<String, String> names = named == null ? Map.of() : Map.copyOf(named);
        return new Problem(type, title, status, detail, instance, reason, names, errors);
    }

    /** The same with field errors. */
    public Problem with(List<FieldError> fields) {
        return new Problem(type, title, status, detail, instance, code, args, List.copyOf(fields));
    }

    /** The answer that carries it. */
    public Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}

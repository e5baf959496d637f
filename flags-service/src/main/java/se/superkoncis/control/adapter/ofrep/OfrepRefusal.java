package se.superkoncis.control.adapter.ofrep;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import se.superkoncis.kit.web.Problem;

/** Ends a question with a problem that has OFREP's members too. */
final class OfrepRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Body body;

    /** Members of RFC 9457, then those of OFREP. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            String type, String title, int status, String detail, String key, String errorCode, String errorDetails) {}

    private OfrepRefusal(Body body) {
        super(body.errorCode + ": " + body.detail);
        this.body = body;
    }

    /**
     * A refusal.
     *
     * @param key the flag asked for; null when all are
     * @param code an error code of OpenFeature
     */
    static OfrepRefusal of(int status, String key, String code, String detail) {
        String title = status == 404 ? "There is no such flag" : status == 403 ? "Not allowed" : "Not evaluated";
        String kind = code.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        String type = Problem.of(status, kind, title, detail).type();
        return new OfrepRefusal(new Body(type, title, status, detail, key, code, detail));
    }

    Response toResponse() {
        Response.ResponseBuilder answer =
                Response.status(body.status).type(Problem.MEDIA_TYPE).entity(body);
        return body.status == 429 || body.status == 503
                ? answer.header(HttpHeaders.RETRY_AFTER, body.status == 429 ? 60 : 1)
                        .build()
                : answer.build();
    }
}

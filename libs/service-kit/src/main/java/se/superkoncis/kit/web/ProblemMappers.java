package se.superkoncis.kit.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import se.superkoncis.kit.fault.Outages;
import se.superkoncis.kit.log.Facts;

/** Turns whatever ends a request into a problem. What is not the caller's doing is logged, not told. */
@ApplicationScoped
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Outages outages;

    ProblemMappers(Outages outages) {
        this.outages = outages;
    }

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return e.problem().toResponse();
    }

    @ServerExceptionMapper(priority = 1)
    Response unauthorized(UnauthorizedException e) {
        return signIn();
    }

    @ServerExceptionMapper(priority = 1)
    Response authenticationFailed(AuthenticationFailedException e) {
        return signIn();
    }

    @ServerExceptionMapper(priority = 1)
    Response forbidden(ForbiddenException e) {
        return Problem.of(
                        403, "forbidden", "Not allowed", "Your role does not allow this. Ask an administrator for it.")
                .toResponse();
    }

    /** Named on its own, since the framework has a mapper of its own for exactly this class. */
    @ServerExceptionMapper(priority = 1)
    Response mismatch(MismatchedInputException e) {
        return json(e);
    }

    @ServerExceptionMapper(priority = 1)
    Response json(JacksonException e) {
        String field = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        String detail = field.isEmpty()
                ? "The body is not valid JSON. Send an object as described under /q/openapi."
                : "The field " + field + " has the wrong type. See /q/openapi.";
        return Problem.of(400, "bad-json", "The body cannot be read", detail).toResponse();
    }

    @ServerExceptionMapper
    Response webApplication(WebApplicationException e) {
        if (e.getCause() instanceof JacksonException json) {
            return json(json);
        }
        int status = e.getResponse().getStatus();
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Request refused" : known.getReasonPhrase();
        return Problem.of(status, "http-" + status, title, advice(status)).toResponse();
    }

    private static String advice(int status) {
        return switch (status) {
            case 400 -> "A parameter or the body has the wrong form. See /q/openapi.";
            case 404 -> "There is nothing at this address. See /q/openapi for the addresses that exist.";
            case 405 -> "This address does not take that method. See /q/openapi.";
            case 406 -> "Ask for application/json.";
            case 413 -> "The body is too large. Send less at a time.";
            case 415 -> "Send the body as application/json.";
            default -> "See /q/openapi.";
        };
    }

    @ServerExceptionMapper
    Response any(Throwable e) {
        if (outages.isOutage(e)) {
            Facts.of("request refused, the database is away").with(e).warn(LOG);
            return Response.fromResponse(Problem.of(
                                    503,
                                    "unavailable",
                                    "Not available right now",
                                    "The database does not answer. Nothing was changed; try again in a few seconds.")
                            .toResponse())
                    .header(HttpHeaders.RETRY_AFTER, 5)
                    .build();
        }
        String id = UUID.randomUUID().toString();
        Facts.of("request failed").with("errorId", id).error(LOG, e);
        return Problem.of(
                        500,
                        "internal",
                        "Something went wrong on our side",
                        "Nothing was changed. Report the id " + id + " to those who run the platform.")
                .toResponse();
    }

    /** The answer to a program that has not signed in. */
    public static Response signIn() {
        return Response.fromResponse(
                        Problem.of(401, "unauthorized", "Sign in first", "Send a valid bearer token or sign in.")
                                .toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}

package se.superkoncis.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import se.superkoncis.kit.web.ProblemMappers;

/** Sends people to sign in: a browser by a redirect, htmx by its header; programs get the problem. */
@ApplicationScoped
public class SignInFirst {

    private final String page;

    SignInFirst(@ConfigProperty(name = "superkoncis.web.sign-in", defaultValue = "/sign-in") String page) {
        this.page = page;
    }

    @ServerExceptionMapper(priority = 0)
    Response unauthorized(UnauthorizedException e, ContainerRequestContext request) {
        return signIn(request);
    }

    @ServerExceptionMapper(priority = 0)
    Response authenticationFailed(AuthenticationFailedException e, ContainerRequestContext request) {
        return signIn(request);
    }

    private Response signIn(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (request.getHeaderString("HX-Request") != null) {
            return Response.fromResponse(ProblemMappers.signIn())
                    .header("HX-Redirect", page)
                    .build();
        }
        if (accept != null && accept.contains("text/html")) {
            String next = request.getUriInfo().getRequestUri().getRawPath();
            return Response.seeOther(URI.create(page + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)))
                    .build();
        }
        return ProblemMappers.signIn();
    }
}

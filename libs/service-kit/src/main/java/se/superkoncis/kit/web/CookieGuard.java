package se.superkoncis.kit.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Guards writes by cookie against other sites: the origin must be ours and the header {@value #HEADER} must hold a token
 * that only who can read the cookie's digest from our own pages knows. Calls with a bearer token carry no cookie and pass,
 * and so does OFREP, whose POST only reads.
 */
public class CookieGuard {

    static final String HEADER = "X-CSRF-Token";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String OFREP = "/ofrep/";

    private final String cookieName;

    CookieGuard(@ConfigProperty(name = "mp.jwt.token.cookie") String cookieName) {
        this.cookieName = cookieName;
    }

    @ServerRequestFilter
    Response check(ContainerRequestContext request) {
        Cookie cookie = request.getCookies().get(cookieName);
        if (cookie == null || isRead(request)) {
            return null;
        }
        if (!isOurOrigin(request)) {
            return refuse("The request comes from another site.");
        }
        String token = request.getHeaderString(HEADER);
        if (token == null || !MessageDigest.isEqual(bytes(token), bytes(tokenFor(cookie.getValue())))) {
            return refuse("The header " + HEADER + " is missing or wrong. Reload the page and try again.");
        }
        return null;
    }

    private static boolean isRead(ContainerRequestContext request) {
        return READS.contains(request.getMethod())
                || request.getUriInfo().getPath().startsWith(OFREP);
    }

    private static boolean isOurOrigin(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        URI base = request.getUriInfo().getBaseUri();
        return origin != null && origin.equals(base.getScheme() + "://" + base.getAuthority());
    }

    /** The token that writes must carry which come with this cookie. */
    public static String tokenFor(String cookieValue) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(bytes("csrf:" + cookieValue)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Response refuse(String detail) {
        return Problem.of(403, "csrf", "Refused for your safety", detail).toResponse();
    }
}

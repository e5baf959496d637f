package se.superkoncis.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.superkoncis.kit.web.Caller;
import se.superkoncis.kit.web.CookieGuard;

/** The request for a page: its language, and the frame that the page stands in. */
@RequestScoped
public class Visit {

    static final String LANGUAGE_COOKIE = "superkoncis-lang";
    private static final int YEAR_SECONDS = 31_536_000;

    private final RoutingContext request;
    private final Caller caller;
    private final String identityCookie;

    Visit(RoutingContext request, Caller caller, @ConfigProperty(name = "mp.jwt.token.cookie") String identityCookie) {
        this.request = request;
        this.caller = caller;
        this.identityCookie = identityCookie;
    }

    /** The language asked for with {@code ?lang=}, else the one chosen before. */
    public PageLanguage language() {
        List<String> asked = request.queryParam("lang");
        if (!asked.isEmpty()) {
            return PageLanguage.of(asked.get(0));
        }
        var cookie = request.request().getCookie(LANGUAGE_COOKIE);
        return PageLanguage.of(cookie == null ? null : cookie.getValue());
    }

    /** A frame with links to these pages; the one whose path is this request's is marked. */
    public Frame frame(List<Frame.Link> links) {
        String path = request.normalizedPath();
        var cookie = request.request().getCookie(identityCookie);
        String csrf = cookie == null ? "" : CookieGuard.tokenFor(cookie.getValue());
        return new Frame(
                language(),
                path,
                caller.name(),
                csrf,
                links.stream()
                        .map(l -> new Frame.Link(l.path(), l.text(), path.equals(l.path())))
                        .toList());
    }

    /** The page in the language of the visit, which is remembered when it was asked for. */
    public TemplateInstance show(TemplateInstance page) {
        if (!request.queryParam("lang").isEmpty()) {
            request.response()
                    .putHeader(
                            "Set-Cookie",
                            LANGUAGE_COOKIE + "=" + language().code() + "; Path=/; SameSite=Lax; Max-Age="
                                    + YEAR_SECONDS);
        }
        return page.setLocale(language().code());
    }
}

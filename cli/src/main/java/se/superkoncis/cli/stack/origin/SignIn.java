package se.superkoncis.cli.stack.origin;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.superkoncis.cli.stack.access.SignInCodes;
import se.superkoncis.cli.stack.access.Tokens;
import se.superkoncis.cli.text.Messages;

/**
 * Exchanges a one-time code for the cookie that the services take as identity. The link shows a page and does nothing;
 * only its button uses the code up, so that a preview of the link cannot.
 */
final class SignIn {

    static final String PATH = "/sign-in";
    static final String COOKIE = "superkoncis";
    /** Longest form that is read, in bytes. */
    static final int MAX_FORM = 4096;

    private static final Duration SESSION = Duration.ofHours(12);

    private final SignInCodes codes;
    private final Tokens tokens;

    SignIn(SignInCodes codes, Tokens tokens) {
        this.codes = codes;
        this.tokens = tokens;
    }

    Answer show(String code, String next, Messages messages) {
        if (!codes.isValid(code)) {
            return Answer.html(410, Page.render("sign-in-used", PATH, messages, Map.of()));
        }
        String path = PATH + "?code=" + encode(code) + "&next=" + encode(local(next));
        return Answer.html(200, Page.render("sign-in", path, messages, Map.of("code", code, "next", local(next))));
    }

    Answer exchange(String form, Messages messages) {
        Map<String, List<String>> fields = new QueryStringDecoder(form, false).parameters();
        Optional<SignInCodes.Grant> grant = codes.take(first(fields, "code"));
        if (grant.isEmpty()) {
            return Answer.html(410, Page.render("sign-in-used", PATH, messages, Map.of()));
        }
        String token = tokens.issue(grant.get().role(), grant.get().tenant(), SESSION);
        String cookie = COOKIE + "=" + token + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + SESSION.toSeconds();
        return Answer.redirect(local(first(fields, "next")), Map.of("Set-Cookie", cookie));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    /** A path of this origin; anything that a browser could take for another site leads home. */
    static String local(String next) {
        boolean safe = next != null
                && next.startsWith("/")
                && !next.startsWith("//")
                && next.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '\\');
        return safe ? next : "/";
    }
}

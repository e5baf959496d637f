package se.superkoncis.cli.stack.origin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.superkoncis.cli.text.Language;
import se.superkoncis.cli.text.Messages;

/**
 * A page from a file beside this class. {@code {{name}}} is a value, escaped; {@code {{{name}}}} is HTML made by us; {@code
 * {{#key}}} is a text of the messages.
 */
final class Page {

    private static final Pattern HOLE = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{#([\\w.-]+)}}|\\{\\{(\\w+)}}");

    private Page() {}

    /**
     * The whole page: the frame with the body of this name in it.
     *
     * @param path of this page with its query, to which the switch of language is added
     */
    static String render(String name, String path, Messages messages, Map<String, String> values) {
        String body = fill(file(name + ".html"), messages, values);
        Language other = messages.language() == Language.SV ? Language.EN : Language.SV;
        return fill(
                file("frame.html"),
                messages,
                Map.of(
                        "lang", messages.language().code(),
                        "body", body,
                        "title", messages.get("page." + name + ".title"),
                        "otherLang", other.code(),
                        "otherPage", path + (path.contains("?") ? "&" : "?") + "lang=" + other.code()));
    }

    /** The look of these pages: that of all pages, with a few rules of their own. */
    static String style() {
        return file("/META-INF/resources/web-kit/kit.css") + file("style.css");
    }

    static String file(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static String fill(String template, Messages messages, Map<String, String> values) {
        return HOLE.matcher(template).replaceAll(hole -> {
            if (hole.group(1) != null) {
                return Matcher.quoteReplacement(values.get(hole.group(1)));
            }
            String text = hole.group(2) != null ? messages.get(hole.group(2)) : values.get(hole.group(3));
            return Matcher.quoteReplacement(escape(text));
        });
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

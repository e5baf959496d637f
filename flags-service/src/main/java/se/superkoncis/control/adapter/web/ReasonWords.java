package se.superkoncis.control.adapter.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.web.PageLanguage;

/**
 * Says reasons in the language of a page. Swedish stands in {@code reasons_sv.properties}; English is what the reasons
 * say themselves, and so is the text of a code that has no other.
 */
public final class ReasonWords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> SWEDISH = read();
    private static final String SWEDISH_JSON = json(SWEDISH);

    private final PageLanguage language;

    /** Words of this language. */
    public ReasonWords(PageLanguage language) {
        this.language = language;
    }

    /** The reason in words. */
    public String of(Reason reason) {
        String text = language == PageLanguage.SV ? SWEDISH.get(reason.code()) : null;
        return text == null ? reason.text() : reason.in(text);
    }

    /** All texts by their codes, as JSON, for refusals that the page itself says; English needs none. */
    String all() {
        return language == PageLanguage.SV ? SWEDISH_JSON : "{}";
    }

    /** The Swedish texts by their codes. */
    static Map<String, String> swedish() {
        return SWEDISH;
    }

    private static Map<String, String> read() {
        ResourceBundle bundle = ResourceBundle.getBundle(
                ReasonWords.class.getPackageName() + ".reasons",
                Locale.forLanguageTag("sv"),
                ReasonWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> texts = new TreeMap<>();
        bundle.keySet().forEach(code -> texts.put(code, bundle.getString(code)));
        return Map.copyOf(texts);
    }

    private static String json(Map<String, String> texts) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(texts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written as JSON", e);
        }
    }
}

package se.superkoncis.control.adapter.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.web.PageLanguage;
import se.superkoncis.web.ReasonTexts;
import se.superkoncis.web.Written;

/**
 * Says reasons in the language of a page. Swedish stands in web-kit; English is what the reasons
 * say themselves, and so is the text of a code that has no other.
 */
public final class ReasonWords {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> SWEDISH = ReasonTexts.swedish();
    private static final String SWEDISH_JSON = json(ofRefusals());

    private final PageLanguage language;

    /** Words of this language. */
    public ReasonWords(PageLanguage language) {
        this.language = language;
    }

    /** The reason in words. */
    public String of(Reason reason) {
        String text = language == PageLanguage.SV ? SWEDISH.get(reason.code()) : null;
        Reason written = new Reason(reason.because(), written(reason.args()));
        return text == null ? written.text() : written.in(text);
    }

    /** Several reasons in their order, each with what it is about. */
    public String of(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.about().map(it -> it + ": ").orElse("") + of(reason))
                .collect(Collectors.joining("; "));
    }

    private Map<String, String> written(Map<String, String> args) {
        Map<String, String> written = new LinkedHashMap<>();
        args.forEach((name, value) -> written.put(name, name.equals("kind") ? kind(value) : time(value)));
        return written;
    }

    private String kind(String word) {
        return language == PageLanguage.SV ? SWEDISH.getOrDefault("kind." + word, word) : word;
    }

    private String time(String value) {
        return TIME.matcher(value).matches() ? Written.in(Instant.parse(value), language) : value;
    }

    /** Texts of refusals by their codes, as JSON, for those that the page itself says; English needs none. */
    String all() {
        return language == PageLanguage.SV ? SWEDISH_JSON : "{}";
    }

    /** What is said after those codes stands on pages only; each page would carry it along for nothing. */
    private static Map<String, String> ofRefusals() {
        Map<String, String> texts = new TreeMap<>(SWEDISH);
        Arrays.stream(Because.values())
                .filter(because -> because.compareTo(Because.SAID) >= 0)
                .forEach(because -> texts.remove(because.code()));
        return texts;
    }

    private static String json(Map<String, String> texts) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(texts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written as JSON", e);
        }
    }
}

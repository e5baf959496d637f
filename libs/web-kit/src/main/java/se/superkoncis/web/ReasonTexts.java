package se.superkoncis.web;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/**
 * Swedish texts of the reasons that services tell in codes, for pages and for the command line; English is what a reason
 * says itself. A text names its arguments in braces, as in {@code {by}}. Needs nothing but the JDK.
 */
public final class ReasonTexts {

    private static final Map<String, String> SWEDISH = read();

    private ReasonTexts() {}

    /** The texts by their codes; words for kinds of documents by {@code kind.<kind>}. */
    public static Map<String, String> swedish() {
        return SWEDISH;
    }

    private static Map<String, String> read() {
        ResourceBundle bundle = ResourceBundle.getBundle(
                ReasonTexts.class.getPackageName() + ".reasons",
                Locale.forLanguageTag("sv"),
                ReasonTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> texts = new TreeMap<>();
        bundle.keySet().forEach(code -> texts.put(code, bundle.getString(code)));
        return Map.copyOf(texts);
    }
}

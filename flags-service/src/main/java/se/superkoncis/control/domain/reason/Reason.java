package se.superkoncis.control.domain.reason;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A reason that programs can tell apart and that can be said in any language.
 *
 * @param args what its text names, by name and as it is written for programs (times as RFC 3339)
 */
public record Reason(Because because, Map<String, String> args) {

    public Reason {
        args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
    }

    /** A reason; {@code args} are names, each followed by its value. */
    public static Reason of(Because because, Object... args) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            named.put(args[i].toString(), String.valueOf(args[i + 1]));
        }
        return new Reason(because, named);
    }

    /** In a person's own words. */
    public static Reason said(String text) {
        return of(Because.SAID, "text", text);
    }

    /** The stable code. */
    public String code() {
        return because.code();
    }

    /** Several reasons in English, in their order. */
    public static String text(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.about().map(it -> it + " ").orElse("") + reason.text())
                .collect(Collectors.joining("; "));
    }

    /** In English. */
    public String text() {
        return in(because.english());
    }

    /** What it is about, where it is about one of several things, such as a measure; empty otherwise. */
    public Optional<String> about() {
        return Optional.ofNullable(args.get("measure"));
    }

    /** In the words of a text with the same arguments in braces. */
    public String in(String text) {
        String said = text;
        for (Map.Entry<String, String> arg : args.entrySet()) {
            said = said.replace('{' + arg.getKey() + '}', arg.getValue());
        }
        return said;
    }
}

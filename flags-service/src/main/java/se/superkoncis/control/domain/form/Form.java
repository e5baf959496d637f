package se.superkoncis.control.domain.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.superkoncis.control.domain.reason.Because;

/** Checks the form of fields and collects what is wrong. */
public final class Form {

    public static final int MAX_NAME = 100;
    public static final int MAX_DESCRIPTION = 1000;
    public static final int MAX_LIST = 200;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern OPAQUE = Pattern.compile("[^\\s\\p{Cntrl}/@?#%]{1,128}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    private final List<FieldFault> faults = new ArrayList<>();

    /** Our own ids: they are parts of addresses and of variable names. */
    public Form slug(String field, String value) {
        return check(value != null && SLUG.matcher(value).matches(), field, Because.NOT_SLUG);
    }

    /** Ids of the meeting platform, which are its own business within limits. */
    public Form opaque(String field, String value) {
        return check(value != null && OPAQUE.matcher(value).matches(), field, Because.NOT_OPAQUE);
    }

    public Form name(String field, String value) {
        boolean good = value != null
                && !value.isBlank()
                && value.length() <= MAX_NAME
                && !CONTROL.matcher(value).find()
                && value.indexOf('\n') < 0;
        return check(good, field, Because.NOT_LINE, "most", MAX_NAME);
    }

    public Form text(String field, String value) {
        boolean good = value == null
                || value.length() <= MAX_DESCRIPTION && !CONTROL.matcher(value).find();
        return check(good, field, Because.TOO_LONG, "most", MAX_DESCRIPTION);
    }

    public Form percentage(String field, int value) {
        return check(value >= 0 && value <= 100, field, Because.NOT_PERCENTAGE);
    }

    public Form slugs(String field, List<String> values) {
        size(field, values);
        values.forEach(v -> slug(field, v));
        return this;
    }

    public Form opaques(String field, List<String> values) {
        size(field, values);
        values.forEach(v -> opaque(field, v));
        return this;
    }

    private void size(String field, List<String> values) {
        check(values.size() <= MAX_LIST, field, Because.TOO_MANY, "most", MAX_LIST);
    }

    /** Notes what is not good; {@code args} are the names of the rule's arguments, each followed by its value. */
    public Form check(boolean good, String field, Because because, Object... args) {
        FieldFault fault = FieldFault.of(field, because, args);
        if (!good && !faults.contains(fault)) {
            faults.add(fault);
        }
        return this;
    }

    public List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    /** The id that a name suggests: {@code Tidiga kunder} is {@code tidiga-kunder}; empty when nothing is left. */
    public static String slugOf(String name) {
        if (name == null) {
            return "";
        }
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String slug =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() > 64 ? slug.substring(0, 64).replaceAll("-$", "") : slug;
    }
}

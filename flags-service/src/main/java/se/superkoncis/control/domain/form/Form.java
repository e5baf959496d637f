package se.superkoncis.control.domain.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

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
        return check(
                value != null && SLUG.matcher(value).matches(),
                field,
                "must be 1 to 64 of a-z, 0-9 and -, and begin with a letter or digit");
    }

    /** Ids of the meeting platform, which are its own business within limits. */
    public Form opaque(String field, String value) {
        return check(
                value != null && OPAQUE.matcher(value).matches(),
                field,
                "must be 1 to 128 characters without spaces, / @ ? # or %");
    }

    public Form name(String field, String value) {
        boolean good = value != null
                && !value.isBlank()
                && value.length() <= MAX_NAME
                && !CONTROL.matcher(value).find()
                && value.indexOf('\n') < 0;
        return check(good, field, "must be 1 to " + MAX_NAME + " characters on one line");
    }

    public Form text(String field, String value) {
        boolean good = value == null
                || value.length() <= MAX_DESCRIPTION && !CONTROL.matcher(value).find();
        return check(good, field, "must be at most " + MAX_DESCRIPTION + " characters");
    }

    public Form percentage(String field, int value) {
        return check(value >= 0 && value <= 100, field, "must be a whole number from 0 to 100");
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
        check(values.size() <= MAX_LIST, field, "must have at most " + MAX_LIST + " members");
    }

    public Form check(boolean good, String field, String rule) {
        FieldFault fault = new FieldFault(field, rule);
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

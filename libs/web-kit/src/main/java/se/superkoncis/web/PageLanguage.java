package se.superkoncis.web;

import java.util.Locale;

/** A language of the pages. Swedish is spoken to whoever has not chosen. */
public enum PageLanguage {
    /** Swedish. */
    SV("sv", Locale.forLanguageTag("sv-SE")),
    /** British English. */
    EN("en", Locale.UK);

    private final String code;
    private final Locale locale;

    PageLanguage(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** Its code after BCP 47, as in {@code lang="sv"}. */
    public String code() {
        return code;
    }

    /** How numbers and times are written in it. */
    public Locale locale() {
        return locale;
    }

    /** The one to switch to. */
    public PageLanguage other() {
        return this == SV ? EN : SV;
    }

    /** The language with a code; Swedish for null and for what is not spoken here. */
    public static PageLanguage of(String code) {
        return "en".equals(code) ? EN : SV;
    }
}

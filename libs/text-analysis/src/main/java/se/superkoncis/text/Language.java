package se.superkoncis.text;

import java.util.Locale;
import java.util.Optional;

/** The languages that are analysed in depth. */
public enum Language {
    SWEDISH("sv"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The two-letter ISO 639-1 code. */
    public String code() {
        return code;
    }

    /**
     * The language of a BCP 47 tag such as {@code sv-SE}, {@code sv} or {@code EN_gb}; empty when the tag is null, blank or names
     * another language.
     */
    public static Optional<Language> ofTag(String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return switch (primary) {
            case "sv", "swe" -> Optional.of(SWEDISH);
            case "en", "eng" -> Optional.of(ENGLISH);
            default -> Optional.empty();
        };
    }
}

package se.superkoncis.cli.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A language that the command speaks. */
public enum Language {
    SV("sv"),
    EN("en");

    private final Locale locale;

    Language(String code) {
        this.locale = Locale.forLanguageTag(code);
    }

    /** Locale for messages, numbers and dates. */
    public Locale locale() {
        return locale;
    }

    /** Two-letter code, as given with {@code --lang}. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language of this code; a region, as in {@code sv-SE}, is ignored. */
    public static Optional<Language> of(String code) {
        if (code == null) {
            return Optional.empty();
        }
        String primary = code.strip().toLowerCase(Locale.ROOT).split("[-_.]", 2)[0];
        for (Language language : values()) {
            if (language.code().equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /**
     * The language to speak before the command line is parsed, so that errors of the command line are in it too: {@code
     * --lang}, then {@code SUPERKONCIS_LANG}, else Swedish.
     */
    public static Language chosen(String[] args, Map<String, String> environment) {
        for (int i = 0; i < args.length; i++) {
            Optional<Language> given = Optional.empty();
            if (args[i].startsWith("--lang=")) {
                given = of(args[i].substring("--lang=".length()));
            } else if (args[i].equals("--lang") && i + 1 < args.length) {
                given = of(args[i + 1]);
            }
            if (given.isPresent()) {
                return given.get();
            }
        }
        return of(environment.get("SUPERKONCIS_LANG")).orElse(SV);
    }
}

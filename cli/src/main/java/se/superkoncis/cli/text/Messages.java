package se.superkoncis.cli.text;

import java.text.MessageFormat;
import java.util.Objects;
import java.util.ResourceBundle;

/** What the command says, in one language. Texts stand in {@code messages_<language>.properties}. */
public final class Messages {

    private static final String BASE = "se.superkoncis.cli.messages";

    private final Language language;
    private final ResourceBundle bundle;

    /** Texts of the language. */
    public Messages(Language language) {
        this.language = Objects.requireNonNull(language);
        this.bundle = ResourceBundle.getBundle(
                BASE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language spoken. */
    public Language language() {
        return language;
    }

    /** The texts themselves, for the help of picocli. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /**
     * The text of a key with its arguments filled in. Arguments are put in as {@code toString()} gives them; format
     * numbers before, so that a port is 8081 and never 8 081.
     */
    public String get(String key, Object... args) {
        String text = bundle.getString(key);
        if (args.length == 0) {
            return text.replace("''", "'");
        }
        Object[] words = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = word(args[i]);
        }
        return new MessageFormat(text, language.locale()).format(words);
    }

    private Object word(Object arg) {
        if (arg instanceof Localized localized) {
            return localized.in(this);
        }
        return arg instanceof Number n ? n.toString() : arg;
    }

    /** What a problem says, in this language. */
    public String get(Problem problem) {
        return get(problem.key(), problem.args());
    }
}

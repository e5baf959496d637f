package se.superkoncis.text;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a language that carry grammar, chatter or vague reference rather than content. */
public final class FunctionWords {
    private static final Map<Language, FunctionWords> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new FunctionWords("function-words-" + language.code() + ".txt"));
        }
    }

    private final Set<String> words;

    private FunctionWords(String resource) {
        words = WordLists.lines(resource).stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The function words of the language. */
    public static FunctionWords of(Language language) {
        return ALL.get(language);
    }

    /** Whether the word, in lower case, is one of them. */
    public boolean contains(String lower) {
        return words.contains(lower);
    }
}

package se.superkoncis.text;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Numbers as speech has them: digits or words. */
public final class NumberWords {
    private static final Map<Language, Set<String>> WORDS = new EnumMap<>(Language.class);

    static {
        for (String line : WordLists.lines("number-words.txt")) {
            String[] words = line.split(" ");
            Language language = Language.ofTag(words[0]).orElseThrow();
            WORDS.put(language, Arrays.stream(words).skip(1).collect(Collectors.toUnmodifiableSet()));
        }
    }

    private NumberWords() {}

    /**
     * Whether the token states a number: it has a digit, or is a number word ({@code femton}, {@code twenty}, {@code third}). Words
     * joined by hyphens count when each part does; {@code en}, {@code ett} and {@code a} don't, being articles as well.
     */
    public static boolean isNumber(Language language, Token token) {
        if (token.hasDigit()) {
            return true;
        }
        Set<String> words = WORDS.get(language);
        return words.contains(token.lower())
                || token.lower().indexOf('-') > 0
                        && Arrays.stream(token.lower().split("-")).allMatch(words::contains);
    }
}

package se.superkoncis.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells clauses from fragments by common verb forms and endings; a guess that is right for most speech. */
public final class FiniteVerbs {
    private static final Map<String, Set<String>> FORMS = new HashMap<>();
    private static final Set<String> SUBJECTS =
            Set.of("i", "you", "he", "she", "it", "we", "they", "that", "this", "people");

    static {
        for (String line : WordLists.lines("finite-verbs.txt")) {
            String[] words = line.split(" ");
            FORMS.put(words[0], Arrays.stream(words).skip(1).collect(Collectors.toUnmodifiableSet()));
        }
    }

    private FiniteVerbs() {}

    /** Whether the word, in lower case, is a common finite verb form. */
    public static boolean isCommon(Language language, String lower) {
        return FORMS.get(language.code()).contains(lower);
    }

    /** Whether the word, in lower case, may be a finite verb: a common one, or one by its ending. */
    public static boolean mayBe(Language language, String lower) {
        if (isCommon(language, lower)) {
            return true;
        }
        return language == Language.SWEDISH
                ? lower.length() > 4 && (lower.endsWith("ar") || lower.endsWith("er") || lower.endsWith("ade"))
                : lower.length() > 4 && lower.endsWith("ed");
    }

    /** Whether one of the words is a finite verb, as in a full clause. */
    public static boolean anyIn(Language language, List<Token> words) {
        for (int i = 0; i < words.size(); i++) {
            boolean common = isCommon(language, words.get(i).lower());
            if (common
                    || language == Language.ENGLISH
                            && i > 0
                            && SUBJECTS.contains(words.get(i - 1).lower())) {
                return true;
            }
        }
        return language == Language.SWEDISH && words.stream().anyMatch(w -> mayBe(language, w.lower()));
    }

    /** Whether an English sentence that begins with the word, in lower case, is likely an order: "bring it back". */
    public static boolean beginsOrder(String lower) {
        return FORMS.get("en-base").contains(lower);
    }
}

package se.superkoncis.text;

import java.util.List;

/**
 * Tells Swedish from English by function words, which half of all running text consists of, so a dozen words are enough. Words
 * that both languages have ("i", "under", "man") count for neither.
 */
public final class LanguageDetector {
    /** More text than this does not change the answer. */
    private static final int ENOUGH_TOKENS = 20_000;

    private LanguageDetector() {}

    /**
     * The language that most of the text is in. Texts without evidence (empty, only names, another language) are taken as Swedish,
     * the home market.
     */
    public static Language detect(Iterable<String> texts) {
        FunctionWords swedish = FunctionWords.of(Language.SWEDISH);
        FunctionWords english = FunctionWords.of(Language.ENGLISH);
        int forSwedish = 0;
        int forEnglish = 0;
        int seen = 0;
        for (String text : texts) {
            for (Token token : Tokens.of(text, ENOUGH_TOKENS - seen)) {
                boolean sv = swedish.contains(token.lower());
                boolean en = english.contains(token.lower());
                forSwedish += sv && !en ? 1 : 0;
                forEnglish += en && !sv ? 1 : 0;
                seen++;
            }
            if (seen >= ENOUGH_TOKENS) {
                break;
            }
        }
        return forEnglish > forSwedish ? Language.ENGLISH : Language.SWEDISH;
    }

    /** As {@link #detect(Iterable)} for one text. */
    public static Language detect(String text) {
        return detect(List.of(text));
    }
}

package se.superkoncis.decision.domain.extract.read;

import java.util.List;
import se.superkoncis.text.Language;
import se.superkoncis.text.NumberWords;
import se.superkoncis.text.Token;

/** Numbers as speech has them, those written in one word too: "fyrtiosju", "tjugofemte". */
public final class Numbers {
    private static final int SHORTEST_PART = 2;
    /** 1 to 31, four times: Swedish cardinals and ordinals, English cardinals and ordinals. */
    private static final List<String> SMALL_NUMBERS = List.of((""
                    + "ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton "
                    + "nitton tjugo tjugoett tjugotvå tjugotre tjugofyra tjugofem tjugosex tjugosju tjugoåtta tjugonio "
                    + "trettio trettioett "
                    + "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde "
                    + "fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde tjugoförsta tjugoandra tjugotredje "
                    + "tjugofjärde tjugofemte tjugosjätte tjugosjunde tjugoåttonde tjugonionde trettionde trettioförsta "
                    + "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                    + "seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five "
                    + "twenty-six twenty-seven twenty-eight twenty-nine thirty thirty-one "
                    + "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
                    + "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first "
                    + "twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth "
                    + "twenty-ninth thirtieth thirty-first ")
            .split(" "));

    private Numbers() {}

    /** Whether the token states a number. */
    public static boolean isNumber(Language language, Token token) {
        if (NumberWords.isNumber(language, token)) {
            return true;
        }
        String word = token.lower();
        if (word.endsWith("'s") || word.endsWith("’s")) {
            return isWord(language, word.substring(0, word.length() - 2));
        }
        if (language != Language.SWEDISH || word.length() > 30) {
            return false;
        }
        for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
            if (isWord(language, word.substring(0, cut)) && isWord(language, word.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    /** The number as digits where it is one word from 1 to 31, cardinal or ordinal, so that "the tenth" and "10th" are one term. */
    public static String term(String lower) {
        String digits = lower.replaceAll("['’]s$", "").replaceAll("(?<=\\d)(st|nd|rd|th|:?[ae])$", "");
        int at = SMALL_NUMBERS.indexOf(lower.replaceAll("['’]s$", ""));
        return at < 0 ? digits : Integer.toString(at % 31 + 1);
    }

    private static boolean isWord(Language language, String word) {
        return NumberWords.isNumber(language, new Token(word, word, 0, word.length()));
    }
}

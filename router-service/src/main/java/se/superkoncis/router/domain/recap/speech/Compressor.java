package se.superkoncis.router.domain.recap.speech;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.Negations;
import se.superkoncis.text.NumberWords;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;

/**
 * Makes a sentence shorter by leaving out what frames it ("the thing is that", "as I said", "helt ärligt") and what trails off after
 * its last comma. Words stay in their order and form; numbers, names and negations are never left out.
 */
public final class Compressor {
    private static final Map<Language, List<List<String>>> FRAMES = new EnumMap<>(Map.of(
            Language.ENGLISH,
            phrases(
                    "the thing is that|the thing is|the point is that|the point is|what i mean is that|what i mean is|what i'm saying is"
                            + " that|what i'm saying is|it's just that|as i said before|as i said|like i said|as you know|as we know|as you"
                            + " can see|as we said|as far as i know|to be honest|to be fair|in fact|of course|in my opinion|from my point of"
                            + " view|in other words|at the end of the day|at the moment|by the way|first of all|basically|obviously|actually|"
                            + "essentially|literally|i would say that|i'd say that|i would say|i'd say|let's say|if i remember correctly|i have"
                            + " to say|i must say|or something like that|or something|or whatever|and things like that|and so on|you know"),
            Language.SWEDISH,
            phrases(
                    "saken är den att|grejen är att|det är ju så att|det är så att|som jag sa|som sagt|som ni vet|som ni ser|som vi vet|"
                            + "ärligt talat|helt ärligt|om jag ska vara ärlig|i och för sig|för övrigt|med andra ord|i alla fall|helt enkelt|"
                            + "faktiskt|naturligtvis|självklart|för all del|vad jag vet|så vitt jag vet|såvitt jag vet|på något vis|på nåt"
                            + " vis|om man säger så|om vi säger så|får jag säga|måste jag säga|och så vidare|och sånt|eller nåt sånt|"
                            + "eller något sånt|eller nåt|eller så|å så vidare")));
    /** Before these a new clause begins, which a comma sets off. */
    private static final Set<String> SUBJECTS = Set.of(
            "i", "you", "he", "she", "it", "we", "they", "there", "jag", "du", "han", "hon", "det", "vi", "ni", "de",
            "dom");

    private static final int FEWEST_LEFT = 4;
    private static final int LONGEST_TRAIL = 3;

    private final Language language;
    private final FunctionWords functionWords;

    public Compressor(Language language) {
        this.language = language;
        functionWords = FunctionWords.of(language);
    }

    private static List<List<String>> phrases(String list) {
        return Arrays.stream(list.split("\\|"))
                .map(phrase -> List.of(phrase.split(" ")))
                .toList();
    }

    /** The sentence, shorter where it can be; the same closing sign, a capital first. */
    public String shorter(String sentence) {
        List<Token> words = Tokens.of(sentence);
        boolean[] out = new boolean[words.size()];
        int left = words.size();
        for (int at = 0; at < words.size(); at++) {
            for (List<String> frame : FRAMES.get(language)) {
                int end = at + frame.size();
                if (left - frame.size() >= FEWEST_LEFT
                        && !out[at]
                        && matches(words, at, frame)
                        && isApart(sentence, words, at, end)) {
                    Arrays.fill(out, at, end, true);
                    left -= frame.size();
                }
            }
        }
        int trail = trail(sentence, words);
        if (trail < words.size() && left - (words.size() - trail) >= FEWEST_LEFT) {
            Arrays.fill(out, trail, words.size(), true);
        }
        return left == words.size() && trail == words.size() ? sentence : kept(sentence, words, out);
    }

    private static boolean matches(List<Token> words, int at, List<String> phrase) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!words.get(at + i).lower().equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A frame begins the sentence or follows a comma, and ends it or is followed by a comma, unless it ends in a conjunction. */
    private static boolean isApart(String text, List<Token> words, int from, int to) {
        boolean begins = from == 0 || isComma(text, words, from);
        boolean leads = Set.of("that", "att", "is").contains(words.get(to - 1).lower());
        return begins && (from == 0 && leads || to == words.size() || isComma(text, words, to));
    }

    private static boolean isComma(String text, List<Token> words, int at) {
        return text.substring(words.get(at - 1).end(), words.get(at).start()).equals(", ");
    }

    /** Where a short rest without content begins after the last comma; the number of words when there is none. */
    private int trail(String text, List<Token> words) {
        for (int at = words.size() - 1; at > 0 && words.size() - at <= LONGEST_TRAIL; at--) {
            Token word = words.get(at);
            if (!functionWords.contains(word.lower())
                    || Negations.isNegation(language, word.lower())
                    || NumberWords.isNumber(language, word)) {
                return words.size();
            }
            if (isComma(text, words, at)) {
                return at;
            }
        }
        return words.size();
    }

    private static String kept(String text, List<Token> words, boolean[] out) {
        StringBuilder kept = new StringBuilder();
        int last = -1;
        for (int at = 0; at < words.size(); at++) {
            if (!out[at]) {
                if (last >= 0) {
                    boolean clause = SUBJECTS.contains(words.get(at).lower());
                    kept.append(
                            last == at - 1
                                    ? text.substring(
                                            words.get(last).end(), words.get(at).start())
                                    : clause ? ", " : " ");
                }
                kept.append(words.get(at).text());
                last = at;
            }
        }
        kept.append(text.substring(words.get(words.size() - 1).end()));
        return kept.substring(0, 1).toUpperCase(Locale.ROOT) + kept.substring(1);
    }
}

package se.superkoncis.decision.domain.extract.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.superkoncis.text.FiniteVerbs;
import se.superkoncis.text.Language;
import se.superkoncis.text.SentenceSplitter;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;

/**
 * Cuts a turn into clauses. Sentences stand as they are punctuated; a long run without any sign, as raw speech recognition gives it,
 * is cut where a subject and its verb begin a new clause.
 */
final class ClauseSplitter {
    private static final int LONG_RUN = 12;
    private static final int SHORTEST = 4;
    private static final Set<String> SUBJECTS = Set.of(
            "jag", "vi", "du", "ni", "han", "hon", "dom", "de", "det", "den", "man", "i", "we", "you", "he", "she",
            "they", "i'll", "we'll", "you'll", "i'm", "we're", "let's", "it's", "that's", "i'd");
    private static final Set<String> ADVERBS =
            Set.of("då", "sen", "sedan", "så", "then", "so", "okay", "okej", "nej", "no", "men", "but");
    private static final Set<String> JOINING = Set.of("och", "å", "men", "så", "and", "but", "so");
    private static final Set<String> BINDERS = Set.of(
            "att",
            "som",
            "om",
            "när",
            "för",
            "och",
            "å",
            "eller",
            "innan",
            "eftersom",
            "medan",
            "så",
            "vad",
            "vem",
            "hur",
            "där",
            "än",
            "that",
            "if",
            "when",
            "because",
            "and",
            "or",
            "before",
            "what",
            "who",
            "how",
            "where",
            "than",
            "while",
            "the",
            "which",
            "as",
            "why",
            "since",
            "until",
            "do",
            "did",
            "can",
            "could",
            "will",
            "would",
            "should",
            "are",
            "is",
            "have");

    private final Language language;

    ClauseSplitter(Language language) {
        this.language = language;
    }

    List<String> split(String text) {
        List<String> clauses = new ArrayList<>();
        for (String sentence : SentenceSplitter.split(text)) {
            List<Token> words = Tokens.of(sentence);
            if (words.size() > LONG_RUN && sentence.indexOf(',') < 0 && sentence.indexOf(';') < 0) {
                cut(sentence, words, clauses);
            } else {
                cutAtCommas(sentence, words, clauses);
            }
        }
        return clauses;
    }

    private void cut(String run, List<Token> words, List<String> clauses) {
        int start = 0;
        for (int at = SHORTEST; at < words.size() - 2; at++) {
            if (at - start >= SHORTEST && begins(words, at)) {
                clauses.add(
                        run.substring(words.get(start).start(), words.get(at).start())
                                .strip());
                start = at;
            }
        }
        clauses.add(run.substring(words.get(start).start()).strip());
    }

    /** Sentences strung together by commas: "Let's leave that for now, I'll have a word with Moira". */
    private void cutAtCommas(String sentence, List<Token> words, List<String> clauses) {
        int start = 0;
        for (int at = SHORTEST; at < words.size() - 2; at++) {
            boolean comma =
                    sentence.substring(words.get(at - 1).end(), words.get(at).start())
                                    .indexOf(',')
                            >= 0;
            boolean subordinate = BINDERS.contains(words.get(start).lower());
            if (comma && at - start >= SHORTEST && !subordinate && (begins(words, at) || joins(words, at))) {
                clauses.add(sentence.substring(
                                words.get(start).start(), words.get(at).start())
                        .strip());
                start = at;
            }
        }
        clauses.add(
                sentence.substring(start == 0 ? 0 : words.get(start).start()).strip());
    }

    private boolean joins(List<Token> words, int at) {
        return JOINING.contains(words.get(at).lower())
                && SUBJECTS.contains(words.get(at + 1).lower());
    }

    private boolean begins(List<Token> words, int at) {
        String word = words.get(at).lower();
        String before = words.get(at - 1).lower();
        String next = words.get(at + 1).lower();
        if (BINDERS.contains(before)) {
            return false;
        }
        if (SUBJECTS.contains(word)) {
            boolean inverted = FiniteVerbs.mayBe(language, before);
            return !inverted && (language == Language.ENGLISH || FiniteVerbs.mayBe(language, next));
        }
        return ADVERBS.contains(word)
                && (SUBJECTS.contains(next)
                        || FiniteVerbs.mayBe(language, next)
                                && SUBJECTS.contains(words.get(at + 2).lower()));
    }
}

package se.superkoncis.decision.domain.extract.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;
import se.superkoncis.text.date.DateFinder;
import se.superkoncis.text.date.DateMention;

/**
 * Tells a sentence that promises or asks without a word for what: "det fixar jag före fredag", "I'll look into that". The first part of
 * it that takes something on has, times apart, nothing but grammar and verbs that fit any task; what is meant stands in what was said
 * before.
 */
final class StandIn {
    /** Dates are looked for, not resolved: any day does. */
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

    private static final Map<Language, Set<String>> DOERS = Map.of(
            Language.SWEDISH, Set.of("jag", "du", "ni", "vi"),
            Language.ENGLISH, Set.of("i", "i'll", "i'm", "i've", "i'd", "you", "we", "we'll", "me"));
    private static final Map<Language, Set<String>> TAKES_ON = Map.of(
            Language.SWEDISH,
                    Set.of(
                            "ska",
                            "kan",
                            "får",
                            "tar",
                            "gör",
                            "fixar",
                            "ordnar",
                            "löser",
                            "kollar",
                            "frågar",
                            "lovar",
                            "hjälper",
                            "undersöker",
                            "återkommer"),
            Language.ENGLISH,
                    Set.of("i'll", "we'll", "i'm", "will", "can", "could", "let", "leave", "do", "need", "should"));
    private static final Map<Language, Set<String>> ANY_TASK = Map.of(
            Language.SWEDISH,
                    Set.of(
                            "fixar",
                            "fixa",
                            "ordnar",
                            "ordna",
                            "löser",
                            "lösa",
                            "hjälper",
                            "hjälpa",
                            "kollar",
                            "kolla",
                            "hinner",
                            "hinna",
                            "lovar",
                            "självklart",
                            "givetvis",
                            "gärna",
                            "borde",
                            "samma",
                            "hand",
                            "frågar",
                            "fråga",
                            "undersöker",
                            "undersöka",
                            "återkommer",
                            "återkomma",
                            "klar",
                            "klart"),
            Language.ENGLISH,
                    Set.of(
                            "handle",
                            "fix",
                            "sort",
                            "deal",
                            "care",
                            "happy",
                            "course",
                            "definitely",
                            "absolutely",
                            "certainly",
                            "volunteer",
                            "leave",
                            "done",
                            "able",
                            "gladly",
                            "ask",
                            "check",
                            "find",
                            "ready",
                            "place"));

    private final Language language;
    private final DateFinder dates;
    private final FunctionWords grammar;

    StandIn(Language language) {
        this.language = language;
        dates = new DateFinder(language);
        grammar = FunctionWords.of(language);
    }

    /** Whether the sentence only points back to its task. */
    boolean test(String sentence) {
        for (String part : sentence.split("[,;:–]")) {
            List<Token> words = Tokens.of(part);
            if (has(words, DOERS) && has(words, TAKES_ON)) {
                return hasNoTask(part, words);
            }
        }
        return false;
    }

    private boolean has(List<Token> words, Map<Language, Set<String>> some) {
        return words.stream().map(StandIn::plain).anyMatch(some.get(language)::contains);
    }

    private boolean hasNoTask(String part, List<Token> words) {
        List<DateMention> times = dates.find(part, ANY_DAY);
        return words.stream()
                .filter(w -> times.stream().noneMatch(t -> t.start() <= w.start() && w.end() <= t.end()))
                .map(StandIn::plain)
                .allMatch(w -> grammar.contains(w) || ANY_TASK.get(language).contains(w));
    }

    private static String plain(Token word) {
        return word.lower().replace('’', '\'');
    }
}

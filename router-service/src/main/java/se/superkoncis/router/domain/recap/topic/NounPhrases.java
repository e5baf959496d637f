package se.superkoncis.router.domain.recap.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import se.superkoncis.router.domain.recap.speech.Names;
import se.superkoncis.text.FiniteVerbs;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.NumberWords;
import se.superkoncis.text.Stemmer;
import se.superkoncis.text.Token;
import se.superkoncis.text.reading.Sentence;

/** Noun phrases of a stretch of a meeting, as they were said, told by the determiner before them or by a definite ending. */
public final class NounPhrases {
    /**
     * A phrase.
     *
     * @param text as it was said first, in lower case where the start of a sentence had a capital
     * @param turns up to four turns in which it is said
     * @param stems of its words
     */
    public record Phrase(String text, List<Integer> turns, Set<String> stems) {}

    private record Found(String text, TreeSet<Integer> turns, Set<String> stems, int[] times) {}

    private static final int CITED = 4;
    private static final int FEWEST_TIMES = 2;
    private static final int LONGEST = 3;
    private static final Set<String> DETERMINERS = Set.of(
            ("the a an this our your these those their its my his her some any no of in on with for about from by into between all "
                            + "more")
                    .split(" "));

    private final Language language;
    private final FunctionWords functionWords;
    private final VagueNouns vague;
    private final Stemmer stemmer;
    private final Set<String> people;
    private final Names names;

    /** @param people words of the names of those present, in lower case */
    public NounPhrases(Language language, Names names, Set<String> people) {
        this.names = names;
        this.language = language;
        this.people = people;
        functionWords = FunctionWords.of(language);
        vague = new VagueNouns();
        stemmer = new Stemmer(language);
    }

    /**
     * At most {@code most} phrases that share no stem with each other or with {@code used}, to which theirs are added; the
     * weightiest first.
     *
     * @param worth what a stem is worth
     */
    public List<Phrase> in(List<Sentence> stretch, ToDoubleFunction<String> worth, Set<String> used, int most) {
        Map<String, Found> found = new HashMap<>();
        stretch.forEach(sentence -> collect(sentence, found));
        List<Found> ranked = found.values().stream()
                .filter(f -> f.times()[0] >= FEWEST_TIMES)
                .sorted(Comparator.comparingDouble((Found f) -> -weight(f, worth))
                        .thenComparing(Found::text))
                .toList();
        List<Phrase> chosen = new ArrayList<>();
        for (Found f : ranked) {
            if (chosen.size() < most && f.stems().stream().noneMatch(used::contains)) {
                used.addAll(f.stems());
                chosen.add(new Phrase(f.text(), f.turns().stream().limit(CITED).toList(), f.stems()));
            }
        }
        return chosen;
    }

    private static double weight(Found found, ToDoubleFunction<String> worth) {
        double sum = found.stems().stream().mapToDouble(worth).sum();
        return sum * Math.log(1 + found.times()[0]) / Math.sqrt(found.stems().size() + 1.0);
    }

    private void collect(Sentence sentence, Map<String, Found> found) {
        List<Token> words = sentence.words();
        for (int from = 0; from < words.size(); from++) {
            int to = from;
            while (to < words.size()
                    && to - from < LONGEST
                    && isNoun(sentence, to)
                    && (to == from || joins(sentence, to))) {
                to++;
            }
            if (to == from) {
                continue;
            }
            if (language == Language.SWEDISH) {
                if (SwedishNouns.isDefinite(words.get(from).lower())) {
                    add(sentence, from, from + 1, found);
                }
            } else if (from > 0
                    && DETERMINERS.contains(words.get(from - 1).lower())
                    && joins(sentence, from)
                    && !(to < words.size() && isNoun(sentence, to) && joins(sentence, to))) {
                add(sentence, from, to, found);
            }
        }
    }

    private void add(Sentence sentence, int from, int to, Map<String, Found> found) {
        StringBuilder key = new StringBuilder();
        StringBuilder text = new StringBuilder();
        Set<String> stems = new LinkedHashSet<>();
        for (Token word : sentence.words().subList(from, to)) {
            key.append(' ').append(word.lower());
            text.append(text.isEmpty() ? "" : " ").append(names.inside(word.text()));
            stems.add(stemmer.stem(word.lower()));
        }
        Found f = found.computeIfAbsent(
                key.toString(), k -> new Found(text.toString(), new TreeSet<>(), stems, new int[1]));
        f.times()[0]++;
        f.turns().add(sentence.turn());
    }

    private boolean isNoun(Sentence sentence, int at) {
        Token word = sentence.words().get(at);
        String lower = word.lower();
        boolean verbOrAdverb =
                language == Language.ENGLISH && (FiniteVerbs.isCommon(language, lower) || lower.endsWith("ly"));
        return !functionWords.contains(lower)
                && !vague.contains(lower)
                && !NumberWords.isNumber(language, word)
                && lower.length() > 2
                && !people.contains(lower)
                && !verbOrAdverb;
    }

    private static boolean joins(Sentence sentence, int at) {
        List<Token> words = sentence.words();
        return sentence.text()
                .substring(words.get(at - 1).end(), words.get(at).start())
                .isBlank();
    }
}

package se.superkoncis.router.domain.recap.select;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.Stemmer;
import se.superkoncis.text.Token;
import se.superkoncis.text.reading.Sentence;

/** The noun phrases that a meeting comes back to, as they were said. */
public final class TopicPhrases {
    /** A phrase, and the turns in which it is said. */
    public record Phrase(String text, List<Integer> turns) {}

    private static final int FEWEST_TURNS = 3;
    private static final int FEWEST_TURNS_SHORT = 2;
    private static final int SHORT_MEETING = 250;
    private static final int CITED = 4;
    /** Nouns and adjectives that every meeting is full of, whatever it is about. */
    private static final Set<String> VAGUE = Set.of(
            ("good bad big small new old nice great basic basics first second last next different same important other whole "
                            + "main right wrong idea ideas time times question questions point points problem problems meeting meetings "
                            + "minutes people person team group moment day days week weeks month year part parts kind side end beginning "
                            + "rest fact case example number word words room table reason guy guys member members "
                            + "klockan gången frågan punkten mötet dagen veckan månaden vägen sidan delen tiden början slutet "
                            + "problemet förslaget beslutet orsaken verkligen eftersom egentligen fortfarande åtminstone redan "
                            + "tillsammans människan personen stycken morgonen kvällen istället gärna annan andra bilden talman")
                    .split(" "));

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "this", "our", "your", "these");

    private final Language language;
    private final FunctionWords functionWords;
    private final Stemmer stemmer;
    private final Features features;

    public TopicPhrases(Language language, Features features) {
        this.language = language;
        this.features = features;
        functionWords = FunctionWords.of(language);
        stemmer = new Stemmer(language);
    }

    /** At most {@code most} phrases, the weightiest first; they share no content word. */
    public List<Phrase> in(List<Sentence> sentences, int most) {
        Map<String, TreeSet<Integer>> turns = new HashMap<>();
        Map<String, Double> weights = new HashMap<>();
        for (Sentence sentence : sentences) {
            collect(sentence, turns, weights);
        }
        List<String> ranked = turns.keySet().stream()
                .filter(phrase -> turns.get(phrase).size()
                        >= (sentences.size() < SHORT_MEETING ? FEWEST_TURNS_SHORT : FEWEST_TURNS))
                .sorted(Comparator.comparingDouble((String p) ->
                                -weights.get(p) * Math.log(turns.get(p).size()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Phrase> chosen = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (String phrase : ranked) {
            Set<String> words =
                    Arrays.stream(phrase.split(" ")).map(stemmer::stem).collect(Collectors.toSet());
            if (chosen.size() < most && words.stream().noneMatch(used::contains)) {
                used.addAll(words);
                chosen.add(new Phrase(
                        phrase, turns.get(phrase).stream().limit(CITED).toList()));
            }
        }
        return chosen;
    }

    private void collect(Sentence sentence, Map<String, TreeSet<Integer>> turns, Map<String, Double> weights) {
        List<Token> words = sentence.words();
        for (int from = 0; from < words.size(); from++) {
            int to = from;
            while (to < words.size() && to - from < 3 && isContent(words.get(to))) {
                to++;
            }
            boolean opens = language == Language.SWEDISH
                    ? isDefinite(words.get(from).lower())
                    : from > 0 && ARTICLES.contains(words.get(from - 1).lower());
            if (to == from || !opens) {
                continue;
            }
            int end = language == Language.SWEDISH ? from + 1 : to;
            if (end == words.size() || !isContent(words.get(end)) || language == Language.SWEDISH) {
                add(sentence, from, end, turns, weights);
            }
        }
    }

    private void add(
            Sentence sentence, int from, int to, Map<String, TreeSet<Integer>> turns, Map<String, Double> weights) {
        StringBuilder phrase = new StringBuilder();
        for (int i = from; i < to; i++) {
            phrase.append(i == from ? "" : " ").append(sentence.words().get(i).lower());
        }
        String text = phrase.toString();
        turns.computeIfAbsent(text, t -> new TreeSet<>()).add(sentence.turn());
        weights.computeIfAbsent(
                text,
                t -> sentence.terms().stream()
                        .filter(term -> text.contains(term))
                        .mapToDouble(features::weight)
                        .sum());
    }

    private boolean isContent(Token word) {
        return !functionWords.contains(word.lower())
                && !VAGUE.contains(word.lower())
                && !word.hasDigit()
                && word.lower().length() > 2;
    }

    /** Swedish nouns in definite form, most of them; short words are too often something else. */
    private static boolean isDefinite(String lower) {
        return lower.length() > 6
                && (lower.endsWith("en") || lower.endsWith("et") || lower.endsWith("na") || lower.endsWith("an"));
    }
}

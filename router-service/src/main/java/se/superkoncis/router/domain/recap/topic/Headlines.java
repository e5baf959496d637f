package se.superkoncis.router.domain.recap.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import se.superkoncis.text.Language;
import se.superkoncis.text.meeting.Speaker;
import se.superkoncis.text.reading.Sentence;

/**
 * Tells in a line what a stretch of the meeting was about: "The group discussed the budget and the venue", or by whose it mostly
 * was, "The chair talked about …". The nouns are the meeting's own.
 */
public final class Headlines {
    /** One line, the turns that its nouns are taken from, and the stems it tells. */
    public record Headline(String text, List<Integer> turns, Set<String> stems) {}

    /** From this share of the words on a stretch is one person's. */
    private static final double ONE_SPEAKER = 0.6;

    private static final int NOUNS = 3;
    private static final int FEWEST_NOUNS = 2;

    private final Language language;
    private final NounPhrases phrases;
    private final Map<String, Double> worth;
    private final Map<String, Integer> times = new HashMap<>();
    private final IntFunction<Speaker> speakers;
    private int words;

    /**
     * @param sentences all sentences of the meeting
     * @param worth what each term is worth
     * @param speakers how a speaker is named
     */
    public Headlines(
            Language language,
            List<Sentence> sentences,
            NounPhrases phrases,
            Map<String, Double> worth,
            IntFunction<Speaker> speakers) {
        this.language = language;
        this.phrases = phrases;
        this.worth = worth;
        this.speakers = speakers;
        for (Sentence sentence : sentences) {
            words += sentence.words().size();
            sentence.terms().forEach(term -> times.merge(term, 1, Integer::sum));
        }
    }

    /** The lines of the stretches, in order; a stretch without nouns of its own has none. */
    public List<Headline> of(List<List<Sentence>> stretches) {
        List<Headline> headlines = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (List<Sentence> stretch : stretches) {
            Map<String, Integer> here = new HashMap<>();
            Map<Integer, Integer> wordsOf = new HashMap<>();
            for (Sentence sentence : stretch) {
                sentence.terms().forEach(term -> here.merge(term, 1, Integer::sum));
                wordsOf.merge(sentence.speaker(), sentence.words().size(), Integer::sum);
            }
            int length = wordsOf.values().stream().mapToInt(Integer::intValue).sum();
            double share = length / (double) words;
            List<NounPhrases.Phrase> nouns = phrases.in(
                    stretch, stem -> worth.getOrDefault(stem, 0.0) * Math.sqrt(focus(stem, here, share)), used, NOUNS);
            if (nouns.size() >= FEWEST_NOUNS) {
                int most = wordsOf.entrySet().stream()
                        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .orElseThrow()
                        .getKey();
                boolean one = wordsOf.get(most) > ONE_SPEAKER * length;
                headlines.add(line(one ? speakers.apply(most) : null, nouns));
            }
        }
        return headlines;
    }

    /** How much more a term is said here than an even spread would have it. */
    private double focus(String stem, Map<String, Integer> here, double share) {
        return here.getOrDefault(stem, 0) / (times.getOrDefault(stem, 1) * share + 1);
    }

    private Headline line(Speaker speaker, List<NounPhrases.Phrase> nouns) {
        boolean swedish = language == Language.SWEDISH;
        StringBuilder text = new StringBuilder(
                speaker == null
                        ? swedish ? "Gruppen diskuterade " : "The group discussed "
                        : speaker.opening() + (swedish ? " talade om " : " talked about "));
        TreeSet<Integer> turns = new TreeSet<>();
        Set<String> stems = new HashSet<>();
        for (int i = 0; i < nouns.size(); i++) {
            boolean last = i > 0 && i == nouns.size() - 1;
            text.append(i == 0 ? "" : last ? (swedish ? " och " : " and ") : ", ");
            text.append(swedish ? "" : "the ").append(nouns.get(i).text());
            turns.addAll(nouns.get(i).turns());
            stems.addAll(nouns.get(i).stems());
        }
        return new Headline(text.append('.').toString(), List.copyOf(turns), stems);
    }
}

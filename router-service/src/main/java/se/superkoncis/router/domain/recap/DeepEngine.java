package se.superkoncis.router.domain.recap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.superkoncis.router.domain.recap.deep.Choice;
import se.superkoncis.router.domain.recap.deep.Part;
import se.superkoncis.router.domain.recap.deep.Piece;
import se.superkoncis.router.domain.recap.deep.Telling;
import se.superkoncis.router.domain.recap.likeness.SentenceVectors;
import se.superkoncis.router.domain.recap.likeness.Similarity;
import se.superkoncis.router.domain.recap.select.ClosingSummary;
import se.superkoncis.router.domain.recap.select.Features;
import se.superkoncis.router.domain.recap.select.Heard;
import se.superkoncis.router.domain.recap.select.Salience;
import se.superkoncis.router.domain.recap.select.Unit;
import se.superkoncis.router.domain.recap.select.UnitBuilder;
import se.superkoncis.router.domain.recap.topic.Headlines;
import se.superkoncis.router.domain.recap.topic.NounPhrases;
import se.superkoncis.router.domain.recap.topic.TopicSegments;
import se.superkoncis.router.domain.recap.worth.TermFeatures;
import se.superkoncis.router.domain.recap.worth.TermWorth;
import se.superkoncis.text.Language;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.reading.Sentence;

/**
 * The deep tier: finds the meeting's topics and names them, weighs words by what recaps are made of, and tells what matters most
 * without telling anything twice. A point holds nothing that its turns don't say; numbers, names and negations are theirs.
 */
public final class DeepEngine implements RecapEngine {
    /** Only so many sentences are compared with each other. */
    private static final int COMPARED = 1_500;
    /** Only so many sentences get a vector, about 2 ms each. */
    private static final int VECTORS = 400;

    private static final int FEWEST_WORDS = 4;
    /** What has no verb tells less than its words promise. */
    private static final double FRAGMENT = 0.5;

    private static final int WORDS_FOR_TOPICS = 80;
    private static final double SHARE_OF_HEADLINES = 0.35;
    private static final double SHARE_OF_SUMMARY = 0.3;
    private static final int SPOKEN_WORDS_PER_TOPIC = 250;
    private static final int WORDS_PER_TOPIC = 40;
    private static final int MOST_TOPICS = 8;

    private final SentenceVectors vectors;
    private final Set<Part> parts;
    private final TermWorth worth;

    /** @param vectors likeness in meaning for English; null when there is no model: words alone decide then */
    public DeepEngine(SentenceVectors vectors) {
        this(vectors, EnumSet.allOf(Part.class), TermWorth.built());
    }

    /** An engine with only some of its parts or with other weights, to measure what they bring. */
    public DeepEngine(SentenceVectors vectors, Set<Part> parts, TermWorth worth) {
        this.vectors = vectors;
        this.parts = Set.copyOf(parts);
        this.worth = worth;
    }

    @Override
    public Recap recap(Transcript transcript, int words) {
        Heard heard = Heard.of(transcript, words);
        List<Sentence> sentences = heard.sentences();
        Layout layout = new Layout(heard, words);
        if (sentences.isEmpty()) {
            return layout.recap(List.of());
        }
        Features features = new Features(heard.language(), sentences);
        Salience salience = new Salience(features);
        Map<String, Double> worthOf = worthOf(heard, features, salience);
        List<Sentence> weighty = weighty(sentences, salience);
        Similarity similarity = new Similarity(heard.language(), sentences, vectorsOf(weighty, heard.language()));
        TopicSegments segments = new TopicSegments(sentences.size(), similarity, topics(sentences, words));
        Choice choice = new Choice(worthOf, similarity, parts.contains(Part.REDUNDANCY));
        Telling telling = new Telling(heard, parts);

        List<Point> points = new ArrayList<>();
        int room = words - FastEngine.HEADINGS;
        if (words >= WORDS_FOR_TOPICS) {
            room -= headlines(heard, segments, worthOf, choice, (int) (words * SHARE_OF_HEADLINES), points);
        }
        room -= summaries(sentences, telling, choice, (int) (words * SHARE_OF_SUMMARY), points);
        List<Piece> pieces = pieces(heard, weighty, salience, telling);
        for (Stage stage : Stage.of(heard.language())) {
            int budget = Math.min(room, (int) (words * stage.share()));
            for (Piece piece : choice.pick(pieces, stage::takes, budget)) {
                room -= piece.cost();
                points.add(new Point(
                        Section.values()[piece.section()],
                        piece.text(),
                        piece.unit().sentences().stream().map(Sentence::turn).toList()));
            }
        }
        return layout.recap(points);
    }

    private Map<String, Double> worthOf(Heard heard, Features features, Salience salience) {
        if (parts.contains(Part.TERM_WORTH)) {
            return worth.of(new TermFeatures(heard.language(), heard.sentences(), salience));
        }
        Map<String, Double> weights = new HashMap<>();
        heard.sentences().forEach(s -> s.terms().forEach(t -> weights.computeIfAbsent(t, features::weight)));
        return weights;
    }

    /** The sentences that weigh most, in the order they were said. */
    private static List<Sentence> weighty(List<Sentence> sentences, Salience salience) {
        return sentences.stream()
                .filter(sentence -> sentence.words().size() >= FEWEST_WORDS)
                .map(sentence -> Map.entry(sentence, salience.of(sentence)))
                .sorted(Map.Entry.<Sentence, Double>comparingByValue().reversed())
                .limit(COMPARED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<Integer, float[]> vectorsOf(List<Sentence> weighty, Language language) {
        Map<Integer, float[]> byOrder = new HashMap<>();
        if (vectors != null && language == Language.ENGLISH && parts.contains(Part.SIMILARITY)) {
            List<Sentence> few = weighty.subList(0, Math.min(VECTORS, weighty.size()));
            List<float[]> found = vectors.of(few.stream().map(Sentence::text).toList());
            for (int i = 0; i < few.size(); i++) {
                byOrder.put(few.get(i).order(), found.get(i));
            }
        }
        return byOrder;
    }

    private int topics(List<Sentence> sentences, int words) {
        int spoken = sentences.stream().mapToInt(s -> s.words().size()).sum();
        int most = Math.min(MOST_TOPICS, Math.min(spoken / SPOKEN_WORDS_PER_TOPIC, words / WORDS_PER_TOPIC));
        return parts.contains(Part.SEGMENTATION) ? Math.max(1, most) : 1;
    }

    private static int headlines(
            Heard heard,
            TopicSegments segments,
            Map<String, Double> worthOf,
            Choice choice,
            int budget,
            List<Point> points) {
        NounPhrases phrases = new NounPhrases(heard.language(), heard.names(), heard.people());
        Headlines headlines =
                new Headlines(heard.language(), heard.sentences(), phrases, worthOf, heard.cast()::speaker);
        int taken = 0;
        for (Headlines.Headline line : headlines.of(segments.all().stream()
                .map(segment -> heard.sentences().subList(segment.from(), segment.to()))
                .toList())) {
            int cost = Layout.length(line.text());
            if (taken + cost <= budget) {
                taken += cost;
                choice.tell(line.stems());
                points.add(new Point(Section.TOPIC, line.text(), line.turns()));
            }
        }
        return taken;
    }

    private static int summaries(
            List<Sentence> sentences, Telling telling, Choice choice, int budget, List<Point> points) {
        int taken = 0;
        for (Unit unit : new ClosingSummary(sentences).units()) {
            String text = telling.summary(unit);
            if (taken + Layout.length(text) <= budget) {
                taken += Layout.length(text);
                choice.tell(unit);
                points.add(new Point(
                        Section.SETTLED,
                        text,
                        unit.sentences().stream().map(Sentence::turn).toList()));
            }
        }
        return taken;
    }

    private static List<Piece> pieces(Heard heard, List<Sentence> weighty, Salience salience, Telling telling) {
        UnitBuilder builder = new UnitBuilder(heard.language(), heard.sentences());
        Sorting sorting = new Sorting(heard.sentences());
        List<Piece> pieces = new ArrayList<>();
        for (Sentence core : weighty.stream()
                .sorted(Comparator.comparingInt(Sentence::order))
                .toList()) {
            Unit unit = builder.around(core);
            Section section = sorting.section(unit);
            double clarity = sorting.clarity(unit, section);
            String text = telling.text(unit, section == Section.SETTLED);
            Set<String> terms = new LinkedHashSet<>();
            unit.sentences().forEach(sentence -> terms.addAll(sentence.terms()));
            pieces.add(new Piece(
                    unit,
                    text,
                    Layout.length(text),
                    new HashSet<>(terms),
                    salience.of(core) * clarity * Stage.boost(section) * (core.clause() ? 1 : FRAGMENT),
                    section.ordinal(),
                    clarity >= Selection.CLEAR));
        }
        return pieces;
    }
}

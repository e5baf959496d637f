package se.superkoncis.router.domain.recap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import se.superkoncis.router.domain.recap.select.Candidate;
import se.superkoncis.router.domain.recap.select.ClosingSummary;
import se.superkoncis.router.domain.recap.select.Coverage;
import se.superkoncis.router.domain.recap.select.Features;
import se.superkoncis.router.domain.recap.select.Heard;
import se.superkoncis.router.domain.recap.select.Salience;
import se.superkoncis.router.domain.recap.select.Unit;
import se.superkoncis.router.domain.recap.select.UnitBuilder;
import se.superkoncis.text.Language;
import se.superkoncis.text.reading.Sentence;

/** The units of a meeting that a recap of a given length has room for, by section. */
final class Selection {
    /** A unit picked for a section; {@code summary} when it is someone's own summing up. */
    record Picked(Section section, Unit unit, boolean summary) {}

    /** Only so many sentences are compared with each other. */
    private static final int COMPARED = 1_500;

    private static final Map<Section, Double> SHARES =
            new EnumMap<>(Map.of(Section.SETTLED, 0.30, Section.ACTIONS, 0.30, Section.OPEN, 0.15, Section.TOPIC, 1.0));
    /** Times that the words of units found to repeat others are given to new ones. */
    private static final int ROUNDS = 2;

    private static final int FEWEST_WORDS = 4;
    /** From here on a unit belongs in its section beyond doubt; doubtful ones get part of the section's share. */
    static final double CLEAR = 1.3;

    private static final double UNCLEAR = 0.25;

    final List<Sentence> sentences;
    final Features features;
    private final Language language;
    private final Salience salience;
    private final Map<Integer, Double> values = new HashMap<>();

    Selection(Heard heard) {
        language = heard.language();
        sentences = heard.sentences();
        features = new Features(language, sentences);
        salience = new Salience(features);
    }

    /** Units for at most {@code words} words, as {@code cost} counts them, the most telling of each section first. */
    List<Picked> pick(int words, ToIntFunction<Picked> cost) {
        UnitBuilder builder = new UnitBuilder(language, sentences);
        Sorting sorting = new Sorting(sentences);
        Map<Section, List<Unit>> bySection = new EnumMap<>(Section.class);
        sentences.stream()
                .filter(sentence -> sentence.words().size() >= FEWEST_WORDS)
                .map(sentence -> Map.entry(sentence, salience.of(sentence)))
                .sorted(Map.Entry.<Sentence, Double>comparingByValue().reversed())
                .limit(COMPARED)
                .forEach(entry -> values.put(entry.getKey().order(), entry.getValue()));
        for (Sentence sentence : sentences) {
            if (values.containsKey(sentence.order())) {
                Unit unit = builder.around(sentence);
                bySection
                        .computeIfAbsent(sorting.section(unit), s -> new ArrayList<>())
                        .add(unit);
            }
        }
        Coverage coverage = new Coverage(features);
        List<Picked> picked = new ArrayList<>();
        int room = words;
        for (Unit summary : new ClosingSummary(sentences).units()) {
            Picked whole = new Picked(Section.SETTLED, summary, true);
            if (cost.applyAsInt(whole) <= words * SHARES.get(Section.SETTLED)) {
                coverage.take(summary);
                picked.add(whole);
                room -= cost.applyAsInt(whole);
            }
        }
        Map<Section, List<Candidate>> left = new EnumMap<>(Section.class);
        for (Section section : List.of(Section.SETTLED, Section.ACTIONS, Section.OPEN, Section.TOPIC)) {
            if (section == Section.TOPIC) {
                room += dropTold(picked, cost);
            }
            List<Candidate> candidates = new ArrayList<>();
            List<Candidate> clear = new ArrayList<>();
            for (Unit unit : bySection.getOrDefault(section, List.of())) {
                double clarity = sorting.clarity(unit, section);
                int length = cost.applyAsInt(new Picked(section, unit, false));
                Candidate candidate = new Candidate(unit, values.get(unit.core().order()) * clarity, length);
                (clarity >= CLEAR ? clear : candidates).add(candidate);
            }
            int share = Math.min(room, (int) (words * SHARES.get(section)));
            room -= add(coverage.pick(clear, share), section, picked);
            room -= add(coverage.pick(candidates, Math.min(room, (int) (share * UNCLEAR))), section, picked);
            candidates.addAll(clear);
            left.put(section, candidates);
        }
        for (int round = 0; round < ROUNDS; round++) {
            room += dropTold(picked, cost);
            for (Section section : List.of(Section.TOPIC, Section.SETTLED, Section.ACTIONS, Section.OPEN)) {
                room -= add(coverage.pick(left.get(section), room), section, picked);
            }
        }
        dropTold(picked, cost);
        return picked;
    }

    /** Adds what was picked for the section; gives the words it takes. */
    private static int add(List<Candidate> taken, Section section, List<Picked> picked) {
        taken.forEach(candidate -> picked.add(new Picked(section, candidate.unit(), false)));
        return taken.stream().mapToInt(Candidate::cost).sum();
    }

    /** Takes out what another unit tells as well and joins units that share a sentence; gives back the words they took. */
    private static int dropTold(List<Picked> picked, ToIntFunction<Picked> cost) {
        int before = picked.stream().mapToInt(cost).sum();
        for (int i = 0; i < picked.size(); i++) {
            for (int j = picked.size() - 1; j > i; j--) {
                Unit one = picked.get(i).unit();
                Unit other = picked.get(j).unit();
                if (one.sentences().containsAll(other.sentences())) {
                    picked.remove(j);
                } else if (other.sentences().containsAll(one.sentences())) {
                    picked.set(i, picked.remove(j));
                } else if (one.sharesSentence(other)
                        && picked.get(i).section() == picked.get(j).section()
                        && !picked.get(i).summary()) {
                    picked.set(i, new Picked(picked.get(i).section(), one.joined(other), false));
                    picked.remove(j);
                }
            }
        }
        return before - picked.stream().mapToInt(cost).sum();
    }
}

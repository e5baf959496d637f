package se.superkoncis.router.domain.recap.select;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.superkoncis.text.Language;
import se.superkoncis.text.NumberWords;
import se.superkoncis.text.TermWeights;
import se.superkoncis.text.reading.Cue;
import se.superkoncis.text.reading.Sentence;

/**
 * What tells a sentence that matters from one that doesn't, without regard to subject or language: how much of the meeting's own
 * vocabulary it carries, where and by whom it is said, and what its wording signals.
 */
public final class Features {
    /** Number of features of a sentence. */
    public static final int COUNT = 16;

    private static final double ONCE = 0.3;

    private final Language language;
    private final List<Sentence> sentences;
    private final TermWeights weights;
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final Map<String, Integer> firstSeen = new HashMap<>();
    private final int[] wordsOfStretch;
    private final double heaviest;

    /** @param sentences all sentences of the meeting, in order */
    public Features(Language language, List<Sentence> sentences) {
        this.language = language;
        this.sentences = sentences;
        weights = new TermWeights(sentences.stream().map(Sentence::terms).toList());
        for (Sentence sentence : sentences) {
            for (String term : sentence.terms()) {
                occurrences.merge(term, 1, Integer::sum);
                firstSeen.putIfAbsent(term, sentence.order());
            }
        }
        wordsOfStretch = stretches();
        heaviest = occurrences.keySet().stream().mapToDouble(this::weight).max().orElse(1);
    }

    /**
     * How much a term tells about the meeting, from 0: it grows with the square root of its occurrences and with its rarity. A term
     * that is said once weighs little.
     */
    public double weight(String term) {
        int times = occurrences.getOrDefault(term, 0);
        return times < 2 ? ONCE : Math.sqrt(times) * Math.log(1 + sentences.size() / (1.0 + weights.frequency(term)));
    }

    /** The features of a sentence, each about 0 to 1, in the order of {@link Salience}'s weights. */
    public double[] of(Sentence sentence) {
        int terms = sentence.terms().size();
        int words = sentence.words().size();
        double sum =
                sentence.terms().stream().distinct().mapToDouble(this::weight).sum() / heaviest;
        double position = sentence.order() / (double) sentences.size();
        return new double[] {
            1,
            Math.log(1 + terms) / 3,
            Math.min(1, words / 30.0),
            terms == 0 ? 0 : sum / terms,
            Math.sqrt(sum) / 2,
            sentence.words().stream().anyMatch(w -> NumberWords.isNumber(language, w)) ? 1 : 0,
            position,
            Math.min(1, Math.log(1 + wordsOfStretch[sentence.order()]) / 6),
            terms / (double) words,
            words > 30 ? 1 : 0,
            Math.min(1, introduced(sentence) / 3.0),
            nextIsReply(sentence) ? 1 : 0,
            Math.min(1, carriedOn(sentence)),
            sentence.clause() ? 1 : 0,
            sentence.has(Cue.DEPENDENT) ? 1 : 0,
            sentence.isQuestion() ? 1 : 0,
        };
    }

    /** Terms said here for the first time that come back later. */
    private long introduced(Sentence sentence) {
        return sentence.terms().stream()
                .distinct()
                .filter(t -> firstSeen.get(t) == sentence.order() && occurrences.get(t) > 2)
                .count();
    }

    private boolean nextIsReply(Sentence sentence) {
        int next = sentence.order() + 1;
        return next < sentences.size()
                && sentences.get(next).speaker() != sentence.speaker()
                && sentences.get(next).has(Cue.REPLY);
    }

    /** Share of the sentence's terms that the next few sentences take up. */
    private double carriedOn(Sentence sentence) {
        if (sentence.terms().isEmpty()) {
            return 0;
        }
        int taken = 0;
        int end = Math.min(sentences.size(), sentence.order() + 9);
        for (String term : sentence.terms()) {
            for (int at = sentence.order() + 1; at < end; at++) {
                if (sentences.get(at).terms().contains(term)) {
                    taken++;
                    break;
                }
            }
        }
        return taken / (double) sentence.terms().size();
    }

    /** For each sentence, the words of the unbroken stretch of one speaker that it is in; short backchannels don't break it. */
    private int[] stretches() {
        int[] words = new int[sentences.size()];
        int start = 0;
        for (int at = 0; at <= sentences.size(); at++) {
            boolean ends = at == sentences.size()
                    || at > start
                            && sentences.get(at).speaker()
                                    != sentences.get(start).speaker()
                            && sentences.get(at).words().size() > 3;
            if (ends) {
                int sum = 0;
                for (int i = start; i < at; i++) {
                    sum += sentences.get(i).words().size();
                }
                java.util.Arrays.fill(words, start, at, sum);
                start = at;
            }
        }
        return words;
    }
}

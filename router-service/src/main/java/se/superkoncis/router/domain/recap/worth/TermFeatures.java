package se.superkoncis.router.domain.recap.worth;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.superkoncis.router.domain.recap.select.Salience;
import se.superkoncis.router.domain.recap.topic.SwedishNouns;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.NumberWords;
import se.superkoncis.text.Token;
import se.superkoncis.text.reading.Cue;
import se.superkoncis.text.reading.Sentence;

/**
 * How a term is used in a meeting: how often, where, by how many, in what company. None of it depends on which word it is, so that
 * weights learned from meetings about one thing hold for meetings about another.
 */
public final class TermFeatures {
    /** The names of the features, in order, as in the file of weights. */
    public static final List<String> NAMES = List.of(
            "bias",
            "often",
            "dense",
            "sentences",
            "speakers",
            "oneSpeaker",
            "spread",
            "first",
            "number",
            "length",
            "determined",
            "compound",
            "inAction",
            "inProposal",
            "adverb",
            "meanSalience",
            "mostSalience",
            "often2",
            "dense2",
            "determinedOften",
            "compoundOften",
            "lengthOften",
            "once");

    private static final int PARTS = 10;
    private static final int SHORTEST_TERM = 2;
    private static final int FEWEST_WORDS = 300;
    private static final int FEWEST_SENTENCES = 50;
    private static final Set<String> DETERMINERS = Set.of(
            ("the a an this our your these those their its my his her of in on with for about from by into between "
                            + "en ett den det de dom vår vårt våra min mitt sin sitt dessa denna detta av med om till från för på i")
                    .split(" "));

    private final Language language;
    private final FunctionWords functionWords;
    private final Map<String, Uses> uses = new HashMap<>();
    private final int sentences;
    private final Set<Integer> speakers = new HashSet<>();
    private int words;

    private static final class Uses {
        private final Map<Integer, Integer> bySpeaker = new HashMap<>();
        private final BitSet parts = new BitSet();
        private int times;
        private int sentences;
        private int first = -1;
        private boolean number;
        private int longest;
        private int determined;
        private int compound;
        private int actions;
        private int proposals;
        private int adverbs;
        private double salience;
        private double mostSalience;
    }

    /** @param sentences all sentences of the meeting, in order */
    public TermFeatures(Language language, List<Sentence> sentences, Salience salience) {
        this.language = language;
        this.sentences = sentences.size();
        functionWords = FunctionWords.of(language);
        for (Sentence sentence : sentences) {
            words += sentence.words().size();
            speakers.add(sentence.speaker());
            read(sentence, salience.of(sentence));
        }
    }

    private void read(Sentence sentence, double salience) {
        List<Token> tokens = sentence.words();
        Set<String> seen = new HashSet<>();
        int term = 0;
        for (int at = 0; at < tokens.size() && term < sentence.terms().size(); at++) {
            if (isTerm(tokens, at)) {
                Uses of = uses.computeIfAbsent(sentence.terms().get(term++), t -> new Uses());
                note(of, sentence, at);
                if (seen.add(sentence.terms().get(term - 1))) {
                    of.sentences++;
                    of.actions += sentence.has(Cue.ACTION) ? 1 : 0;
                    of.proposals += sentence.has(Cue.PROPOSAL) ? 1 : 0;
                    of.salience += salience;
                    of.mostSalience = Math.max(of.mostSalience, salience);
                }
            }
        }
    }

    private boolean isTerm(List<Token> tokens, int at) {
        return at >= 0
                && at < tokens.size()
                && tokens.get(at).lower().length() >= SHORTEST_TERM
                && !functionWords.contains(tokens.get(at).lower());
    }

    private void note(Uses of, Sentence sentence, int at) {
        List<Token> tokens = sentence.words();
        String lower = tokens.get(at).lower();
        of.times++;
        of.bySpeaker.merge(sentence.speaker(), 1, Integer::sum);
        of.parts.set(sentence.order() * PARTS / sentences);
        of.first = of.first < 0 ? sentence.order() : of.first;
        of.number |= NumberWords.isNumber(language, tokens.get(at));
        of.longest = Math.max(of.longest, lower.length());
        of.determined += at > 0 && isDetermined(tokens.get(at - 1).lower(), lower) ? 1 : 0;
        of.compound += isTerm(tokens, at - 1) || isTerm(tokens, at + 1) ? 1 : 0;
        of.adverbs += lower.endsWith("ly") || lower.endsWith("ligt") ? 1 : 0;
    }

    private boolean isDetermined(String before, String word) {
        return DETERMINERS.contains(before) || language == Language.SWEDISH && SwedishNouns.isDefinite(word);
    }

    /** All terms of the meeting. */
    public Set<String> terms() {
        return uses.keySet();
    }

    /** The features of a term of the meeting, each about 0 to 5, in the order of {@link #NAMES}. */
    public double[] of(String term) {
        Uses of = uses.get(term);
        double times = of.times;
        double often = Math.log(1 + times);
        double dense = Math.log(1 + 1000 * times / Math.max(FEWEST_WORDS, words));
        double length = Math.min(15, of.longest) / 10.0;
        int mostByOne =
                of.bySpeaker.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return new double[] {
            1,
            often,
            dense,
            Math.log(1 + 1000.0 * of.sentences / Math.max(FEWEST_SENTENCES, sentences)) / 3,
            of.bySpeaker.size() / (double) speakers.size(),
            mostByOne / times,
            of.parts.cardinality() / (double) PARTS,
            of.first / (double) sentences,
            of.number ? 1 : 0,
            length,
            of.determined / times,
            of.compound / times,
            of.actions / (double) of.sentences,
            of.proposals / (double) of.sentences,
            of.adverbs / times,
            of.salience / of.sentences,
            of.mostSalience,
            often * often,
            dense * dense,
            of.determined / times * often,
            of.compound / times * often,
            length * often,
            of.times == 1 ? 1 : 0,
        };
    }
}

package se.superkoncis.decision.domain.owner;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import se.superkoncis.decision.domain.owner.person.Mention;
import se.superkoncis.decision.domain.owner.speech.SpokenTurn;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.Stemmer;
import se.superkoncis.text.Tokens;

/** The content words of an item, by which a clause of a turn that hands out several things is told to be about it. */
final class ItemTerms {
    private static final int SHARED_START = 5;
    private static final int LONGEST = 400;

    private final Scene scene;
    private final Language language;
    private final Stemmer stemmer;
    private final Map<Integer, Set<String>> known = new HashMap<>();

    ItemTerms(Scene scene) {
        this.scene = scene;
        language = scene.evidence().language();
        stemmer = new Stemmer(language);
    }

    /** What the other turns of the item, and the sentence that says it, are about. */
    Set<String> apartFrom(int index) {
        return known.computeIfAbsent(index, this::termsApartFrom);
    }

    private Set<String> termsApartFrom(int index) {
        Set<String> terms = new HashSet<>();
        if (!scene.evidence().sentence().isBlank()) {
            Tokens.of(scene.evidence().sentence(), LONGEST).forEach(token -> add(token.lower(), terms));
        }
        for (int other : scene.indexes()) {
            boolean told = other == scene.evidence().core()
                    && !scene.evidence().sentence().isBlank();
            if (other != index && !told) {
                SpokenTurn turn = scene.turn(other);
                for (int i = 0; i < Math.min(turn.size(), LONGEST); i++) {
                    add(turn.lower(i), terms);
                }
            }
        }
        return terms;
    }

    private void add(String word, Set<String> terms) {
        if (word.length() > 2 && !FunctionWords.of(language).contains(word)) {
            terms.add(stemmer.stem(word));
            terms.add(start(stemmer.stem(word)));
        }
    }

    /** How many words of the turn from {@code from} up to {@code to} are the item's; names don't count. */
    int shared(SpokenTurn turn, int from, int to) {
        Set<String> terms = apartFrom(turn.index());
        Set<String> found = new HashSet<>();
        for (int i = from; i < to; i++) {
            Mention mention = turn.mentionAt(i);
            if (mention != null) {
                i = mention.to() - 1;
                continue;
            }
            String word = turn.lower(i);
            if (word.length() > 2 && !FunctionWords.of(language).contains(word)) {
                String stem = stemmer.stem(word);
                if (terms.contains(stem) || terms.contains(start(stem))) {
                    found.add(stem);
                }
            }
        }
        return found.size();
    }

    /** The start of a long word, marked as one, so that compounds of one stem meet. */
    private static String start(String stem) {
        return stem.length() < SHARED_START ? stem : stem.substring(0, SHARED_START) + '-';
    }
}

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
    private final Map<Integer, Set<String>> byTurn = new HashMap<>();
    private final Set<String> ofSentence = new HashSet<>();

    /** In how many turns of the item a term is. An item may have thousands of them. */
    private final Map<String, Integer> turns = new HashMap<>();

    private boolean read;

    ItemTerms(Scene scene) {
        this.scene = scene;
        language = scene.evidence().language();
        stemmer = new Stemmer(language);
    }

    /** Whether the other turns of the item, and the sentence that says it, are about nothing. */
    boolean nothingApartFrom(int index) {
        read();
        Set<String> own = byTurn.getOrDefault(index, Set.of());
        return ofSentence.isEmpty()
                && turns.entrySet().stream().allMatch(e -> e.getValue() == 1 && own.contains(e.getKey()));
    }

    private boolean isApartFrom(int index, String term) {
        int own = byTurn.getOrDefault(index, Set.of()).contains(term) ? 1 : 0;
        return ofSentence.contains(term) || turns.getOrDefault(term, 0) > own;
    }

    private void read() {
        if (read) {
            return;
        }
        read = true;
        boolean told = !scene.evidence().sentence().isBlank();
        if (told) {
            Tokens.of(scene.evidence().sentence(), LONGEST).forEach(token -> add(token.lower(), ofSentence));
        }
        for (int index : scene.indexes()) {
            if (told && index == scene.evidence().core()) {
                continue;
            }
            SpokenTurn turn = scene.turn(index);
            Set<String> terms = new HashSet<>();
            for (int i = 0; i < Math.min(turn.size(), LONGEST); i++) {
                add(turn.lower(i), terms);
            }
            byTurn.put(index, terms);
            terms.forEach(term -> turns.merge(term, 1, Integer::sum));
        }
    }

    private void add(String word, Set<String> terms) {
        if (word.length() > 2 && !FunctionWords.of(language).contains(word)) {
            terms.add(stemmer.stem(word));
            terms.add(start(stemmer.stem(word)));
        }
    }

    /** How many words of the turn from {@code from} up to {@code to} are the item's; names don't count. */
    int shared(SpokenTurn turn, int from, int to) {
        read();
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
                if (isApartFrom(turn.index(), stem) || isApartFrom(turn.index(), start(stem))) {
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

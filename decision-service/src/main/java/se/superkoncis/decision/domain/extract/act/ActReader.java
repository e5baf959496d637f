package se.superkoncis.decision.domain.extract.act;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import se.superkoncis.text.Language;
import se.superkoncis.text.Token;

/** Reads what sentences of one meeting do. Holds no state between sentences. */
public final class ActReader {
    private static final int LONGEST_LEAD = 6;

    private final Grammar grammar;
    private final Predicate<Token> numbers;
    private final Predicate<String> persons;

    /**
     * @param numbers whether a word states a number
     * @param persons whether a word in lower case is the first name of a participant
     */
    public ActReader(Language language, Predicate<Token> numbers, Predicate<String> persons) {
        this.numbers = numbers;
        this.persons = persons;
        grammar = Grammar.of(language);
    }

    /** The acts of a sentence, given its words as spoken. */
    public Set<Act> read(List<Token> tokens) {
        List<Word> words = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            words.add(new Word(token.lower(), numbers.test(token), persons.test(token.lower())));
        }
        int begin = 0;
        while (begin < words.size() - 1
                && begin < LONGEST_LEAD
                && grammar.small().contains(words.get(begin).lower())) {
            begin++;
        }
        Set<Act> acts = EnumSet.noneOf(Act.class);
        int opening = begin;
        tryAll(grammar.always(), words, opening, acts);
        for (Word word : words) {
            tryAll(grammar.anchoredAt(word.lower()), words, opening, acts);
        }
        if (acts.contains(Act.IN_SAYING)) {
            // "I propose that …" is done by being said: the first person's verb promises nothing.
            acts.remove(Act.I_DO);
        }
        return acts;
    }

    private static void tryAll(List<Grammar.Entry> entries, List<Word> words, int opening, Set<Act> acts) {
        for (Grammar.Entry entry : entries) {
            if (!acts.contains(entry.act()) && entry.pattern().isIn(words, opening)) {
                acts.add(entry.act());
            }
        }
    }
}

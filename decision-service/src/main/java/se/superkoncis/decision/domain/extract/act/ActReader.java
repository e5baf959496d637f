package se.superkoncis.decision.domain.extract.act;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import se.superkoncis.text.Language;
import se.superkoncis.text.Token;

/** Reads what sentences of one meeting do. Holds no state between sentences. */
public final class ActReader {
    private static final int LONGEST_LEAD = 6;
    /** What the main verb does when it says what is to come. */
    private static final Set<Act> TO_COME = EnumSet.of(
            Act.I_WILL, Act.I_DO, Act.I_MUST, Act.MUST_BE, Act.SOMEONE, Act.SOMEONE_MUST, Act.REQUEST, Act.WE_WILL);

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
        Map<Act, Integer> places = new EnumMap<>(Act.class);
        int opening = begin;
        tryAll(grammar.always(), words, opening, places);
        for (Word word : words) {
            tryAll(grammar.anchoredAt(word.lower()), words, opening, places);
        }
        Set<Act> acts = EnumSet.noneOf(Act.class);
        acts.addAll(places.keySet());
        if (acts.contains(Act.PAST) && places.get(Act.PAST) > firstOf(TO_COME, places)) {
            // "I'll send you what we said": the past verb is not the main one.
            acts.remove(Act.PAST);
        }
        if (acts.contains(Act.IN_SAYING)) {
            // "I propose that …" is done by being said: the first person's verb promises nothing.
            acts.remove(Act.I_DO);
        }
        return acts;
    }

    private static int firstOf(Set<Act> some, Map<Act, Integer> places) {
        return some.stream()
                .mapToInt(act -> places.getOrDefault(act, Integer.MAX_VALUE))
                .min()
                .orElseThrow();
    }

    private static void tryAll(List<Grammar.Entry> entries, List<Word> words, int opening, Map<Act, Integer> places) {
        for (Grammar.Entry entry : entries) {
            boolean placed = entry.act() == Act.PAST || TO_COME.contains(entry.act());
            if (placed || !places.containsKey(entry.act())) {
                int at = entry.pattern().firstIn(words, opening);
                if (at >= 0) {
                    places.merge(entry.act(), at, Math::min);
                }
            }
        }
    }
}

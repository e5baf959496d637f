package se.superkoncis.router.domain.recap.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.superkoncis.text.FiniteVerbs;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.reading.Cue;
import se.superkoncis.text.reading.Sentence;

/** Joins a sentence with its context where it would not be understood alone: "ja, det gör vi" is nothing without its question. */
public final class UnitBuilder {
    private static final int BACKCHANNEL_WORDS = 3;
    private static final int FAR = 4;
    private static final int ANTECEDENT_WORDS = 4;
    private static final int STANDS_ALONE_TERMS = 5;
    private static final int SHORT_ANSWER_WORDS = 12;
    private static final int LONGEST_ANTECEDENT = 30;

    private static final Set<String> OBJECTS = Set.of("den", "det", "dom", "dem", "it", "them", "that");
    /** Before another word these are mostly articles or conjunctions. */
    private static final Set<String> NOUN_FOLLOWS = Set.of("den", "det", "dom", "that");

    private static final Set<String> THEN = Set.of("då", "then");

    private final FunctionWords functionWords;
    private final List<Sentence> sentences;

    /** @param sentences all sentences of the meeting, in order */
    public UnitBuilder(Language language, List<Sentence> sentences) {
        functionWords = FunctionWords.of(language);
        this.sentences = sentences;
    }

    /** The sentence with the context that it needs. */
    public Unit around(Sentence core) {
        if (core.isQuestion()) {
            return withAnswer(core);
        }
        List<Sentence> after = followUp(core);
        if (!needsContext(core)) {
            return new Unit(join(List.of(), core, after), core, true);
        }
        Sentence before = antecedent(core);
        if (before == null) {
            return new Unit(join(List.of(), core, after), core, false);
        }
        List<Sentence> joined = new ArrayList<>();
        boolean complete = !needsContext(before) || before.isQuestion();
        Sentence first = complete ? null : antecedent(before);
        if (first != null && first.speaker() == before.speaker() && !needsContext(first)) {
            joined.add(first);
            complete = true;
        }
        joined.add(before);
        if (before.isQuestion() && before.speaker() == core.speaker()) {
            sentences.subList(before.order() + 1, core.order()).stream()
                    .filter(between -> between.speaker() != core.speaker())
                    .forEach(joined::add);
        }
        return new Unit(join(joined, core, after), core, complete);
    }

    private static List<Sentence> join(List<Sentence> before, Sentence core, List<Sentence> after) {
        List<Sentence> all = new ArrayList<>(before);
        all.add(core);
        all.addAll(after);
        return all;
    }

    /** A task and its date are often two sentences: "Jag fixar. Den kommer på onsdag." */
    private List<Sentence> followUp(Sentence core) {
        int next = core.order() + 1;
        if (!core.has(Cue.ACTION) || core.has(Cue.DEADLINE) || next >= sentences.size()) {
            return List.of();
        }
        Sentence after = sentences.get(next);
        boolean belongs = after.turn() == core.turn() && after.has(Cue.DEADLINE) && !after.isQuestion();
        return belongs && after.words().size() <= LONGEST_ANTECEDENT ? List.of(after) : List.of();
    }

    private boolean needsContext(Sentence sentence) {
        if (THEN.contains(sentence.words().get(0).lower())
                && !sentence.has(Cue.DECISION)
                && !sentence.has(Cue.ACTION)) {
            return true;
        }
        boolean pointsBack = sentence.has(Cue.DEPENDENT) || sentence.has(Cue.REPLY) && !sentence.has(Cue.DECISION);
        boolean object = pointsAtObject(sentence);
        int enough = object ? STANDS_ALONE_TERMS + 2 : STANDS_ALONE_TERMS;
        return (pointsBack || object) && sentence.terms().size() < enough
                || sentence.terms().size() < 2;
    }

    /** "Jag skriver om den", "I'll send it": the thing is named in the sentence before. */
    private boolean pointsAtObject(Sentence sentence) {
        int size = sentence.words().size();
        for (int at = 1; at < size; at++) {
            String word = sentence.words().get(at).lower();
            if (OBJECTS.contains(word)
                    && (at == size - 1 || !NOUN_FOLLOWS.contains(word) || isFunction(sentence, at + 1))) {
                return true;
            }
        }
        return false;
    }

    private Sentence antecedent(Sentence sentence) {
        for (int at = sentence.order() - 1; at >= Math.max(0, sentence.order() - FAR); at--) {
            Sentence before = sentences.get(at);
            int words = before.words().size();
            if (words >= ANTECEDENT_WORDS
                    && words <= LONGEST_ANTECEDENT
                    && !before.terms().isEmpty()) {
                return before;
            }
            if (words > BACKCHANNEL_WORDS) {
                return null;
            }
        }
        return null;
    }

    private Unit withAnswer(Sentence question) {
        for (int at = question.order() + 1; at < Math.min(sentences.size(), question.order() + FAR); at++) {
            Sentence next = sentences.get(at);
            if (next.speaker() != question.speaker()) {
                boolean answers = next.has(Cue.REPLY) || next.words().size() > BACKCHANNEL_WORDS;
                return answers && next.words().size() <= SHORT_ANSWER_WORDS && !next.isQuestion()
                        ? new Unit(List.of(question, next), question, !needsContext(question))
                        : new Unit(List.of(question), question, !needsContext(question));
            }
            if (question.has(Cue.DECISION)
                    && next.has(Cue.DECISION)
                    && next.words().size() <= SHORT_ANSWER_WORDS) {
                return new Unit(List.of(question, next), question, true);
            }
            if (next.words().size() > BACKCHANNEL_WORDS) {
                break;
            }
        }
        return new Unit(List.of(question), question, !needsContext(question));
    }

    /** A word after which "den" or "that" stood for a thing: "den och", "det till". */
    private boolean isFunction(Sentence sentence, int at) {
        String word = sentence.words().get(at).lower();
        return functionWords.contains(word)
                && !FiniteVerbs.isCommon(Language.SWEDISH, word)
                && !word.equals("här")
                && !word.equals("där");
    }
}

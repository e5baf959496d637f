package se.superkoncis.decision.domain.owner.speech;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.superkoncis.text.Language;

/** The grammar of a language as far as finding who is to do something needs it. */
public abstract sealed class Grammar permits SwedishGrammar, EnglishGrammar {
    private static final int FORMULA_REACH = 12;
    private static final int SHORT = 6;

    private static final Set<String> OTHERS = words("han hon hen he she he's she's he'll she'll he'd she'd");

    private final Language language;
    private final Formulas formulas;

    Grammar(Language language, String formulas) {
        this.language = language;
        this.formulas = new Formulas(formulas);
    }

    /** The grammar of the language. */
    public static Grammar of(Language language) {
        return language == Language.SWEDISH ? SwedishGrammar.SWEDISH : EnglishGrammar.ENGLISH;
    }

    static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    public final Language language() {
        return language;
    }

    /** The set phrases of the turn. */
    public final List<Formulas.Found> formulas(SpokenTurn turn) {
        return formulas.in(turn, this);
    }

    /** What is said of the subject that stands on the words from {@code from} up to {@code to}. */
    public abstract Predicate of(SpokenTurn turn, int from, int to);

    /** Whether the word is the speaker as a subject: "jag", "I'll". */
    public abstract boolean isSpeaker(String lower);

    /** Whether the word is somebody addressed, as a subject. */
    public abstract boolean isAddressed(String lower);

    /** Whether the word is any subject pronoun. */
    public abstract boolean isSubject(String lower);

    /** Whether a person after the word is not the subject: a preposition, or a verb of asking and telling. */
    public abstract boolean governs(String lower);

    /** Whether the word may be an infinitive. */
    public abstract boolean isInfinitive(String lower);

    /** Whether the word joins clauses. */
    public abstract boolean isConjunction(String lower);

    /** Whether the word is a finite verb that tells of something done or to be done. */
    public abstract boolean isFinite(String lower);

    /** Whether a reply that opens with the words says yes. */
    public abstract boolean agrees(SpokenTurn turn);

    /** Whether a reply that opens with the words says no. */
    public abstract boolean declines(SpokenTurn turn);

    /** Whether the turn answers a question of who with oneself: "jag", "me", "mine". */
    public abstract boolean answersWithSelf(SpokenTurn turn);

    /** Whether the turn tells what somebody outside it does: "Bo is away, he has promised it". */
    public final boolean tellsOfOthers(SpokenTurn turn) {
        boolean speaker = false;
        boolean others = false;
        for (int i = 0; i < turn.size(); i++) {
            speaker |= isSpeaker(turn.lower(i));
            others |= OTHERS.contains(turn.lower(i));
        }
        return others && !speaker;
    }

    /** Whether the word before a clause takes back what was said: "nej", "eller", "actually". */
    public abstract boolean corrects(String lower);

    /** Whether one of the first {@value #FORMULA_REACH} words up to the first stop, chatter passed over, is in the set. */
    static boolean opens(SpokenTurn turn, Set<String> wanted, Set<String> passed) {
        return opens(turn, 0, wanted, passed) || opens(turn, afterShortQuestion(turn), wanted, passed);
    }

    /** Where an answer goes on after a question back: "Tomorrow? Yeah okay". */
    private static int afterShortQuestion(SpokenTurn turn) {
        for (int i = 0; i < Math.min(turn.size(), SHORT); i++) {
            if (turn.endsSentence(i)) {
                return turn.stopAfter(i) == '?' ? i + 1 : turn.size();
            }
        }
        return turn.size();
    }

    private static boolean opens(SpokenTurn turn, int from, Set<String> wanted, Set<String> passed) {
        for (int i = from; i < Math.min(turn.size(), from + FORMULA_REACH); i++) {
            if (wanted.contains(turn.lower(i))) {
                return true;
            }
            if (!passed.contains(turn.lower(i)) && turn.mentionAt(i) == null) {
                return false;
            }
        }
        return false;
    }
}

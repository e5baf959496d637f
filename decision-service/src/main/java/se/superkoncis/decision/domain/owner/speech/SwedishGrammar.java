package se.superkoncis.decision.domain.owner.speech;

import java.util.Set;
import se.superkoncis.decision.domain.owner.speech.Predicate.Deed;
import se.superkoncis.text.FiniteVerbs;
import se.superkoncis.text.Language;
import se.superkoncis.text.Negations;

/** Swedish: the verb stands second, so the subject may come before or after it. */
final class SwedishGrammar extends Grammar {
    static final SwedishGrammar SWEDISH = new SwedishGrammar();

    private SwedishGrammar() {
        super(Language.SWEDISH, SwedishFormulas.TABLE);
    }

    @Override
    public Predicate of(SpokenTurn turn, int from, int to) {
        int before = from - 1;
        if (before >= 0
                && turn.stopAfter(before) == ' '
                && SwedishWords.ADVERBS.contains(turn.lower(before))
                && isVerb(turn.lower(before - 1))) {
            before--;
        }
        int after = to;
        while (after < turn.size()
                && after < to + 2
                && SwedishWords.ADVERBS.contains(turn.lower(after))
                && turn.stopAfter(after - 1) == ' ') {
            after++;
        }
        boolean joinedBefore = before >= 0 && turn.stopAfter(before) == ' ' && turn.stopAfter(from - 1) == ' ';
        boolean verbBefore = joinedBefore && isVerb(turn.lower(before)) && turn.mentionBefore(before + 1) == null;
        boolean verbAfter = turn.stopAfter(after - 1) == ' ' && isVerb(turn.lower(after));
        if (verbBefore && (!verbAfter || isKnown(turn.lower(before)) && !isKnown(turn.lower(after)))) {
            return inverted(turn, before, to);
        }
        if (!verbAfter) {
            return Predicate.NONE;
        }
        Deed deed = deed(turn, after, after + 1);
        boolean subordinate = from > 0
                && turn.stopAfter(from - 1) == ' '
                && SwedishWords.SUBORDINATORS.contains(turn.lower(from - 1));
        return new Predicate(subordinate ? weaker(deed) : deed, false);
    }

    private Predicate inverted(SpokenTurn turn, int verb, int to) {
        String previous = verb > 0 && turn.stopAfter(verb - 1) == ' ' ? turn.lower(verb - 1) : "";
        if (SwedishWords.QUESTION_WORDS.contains(previous)) {
            return new Predicate(Deed.NONE, true);
        }
        if (isSubjectBefore(previous)) {
            return Predicate.NONE;
        }
        boolean opens = previous.isEmpty()
                || SwedishWords.QUESTION_OPENERS.contains(previous) && !previous.equals("så")
                || turn.mentionBefore(verb) != null
                        && turn.opensClause(turn.mentionBefore(verb).from());
        return new Predicate(deed(turn, verb, to), opens);
    }

    /** "vi ringer du": the word before the verb is the subject already. */
    private boolean isSubjectBefore(String previous) {
        return SwedishWords.SUBJECTS.contains(previous)
                        && !previous.equals("det")
                        && !previous.equals("den")
                        && !previous.equals("dom")
                        && !previous.equals("de")
                || isSpeaker(previous);
    }

    private static Deed weaker(Deed deed) {
        return deed == Deed.DOES ? Deed.NONE : deed == Deed.REFUSES ? Deed.NONE : deed;
    }

    /** What the finite verb does; what belongs to it begins at {@code rest}. */
    private Deed deed(SpokenTurn turn, int verb, int rest) {
        String word = turn.lower(verb);
        boolean negated = false;
        boolean boundary = false;
        int main = -1;
        for (int i = rest; i < Math.min(turn.size(), rest + 6); i++) {
            if (turn.stopAfter(i - 1) != ' ' && i > rest || i > rest && isSubjectPronoun(turn.lower(i))) {
                break;
            }
            if (turn.stopAfter(i - 1) != ' ' && turn.stopAfter(verb) != ' ') {
                break;
            }
            negated |= i < rest + 3 && Negations.isNegation(Language.SWEDISH, turn.lower(i));
            boundary |= SwedishWords.DETERMINERS.contains(turn.lower(i))
                    && !turn.lower(i - 1).equals("kommer");
            if (main < 0 && !boundary && isInfinitive(turn.lower(i))) {
                main = i;
            }
        }
        if (negated) {
            return SwedishWords.REFUSABLE.contains(word)
                            || !SwedishWords.IDLE.contains(word)
                                    && !SwedishWords.MODALS.contains(word)
                                    && !word.equals("har")
                    ? Deed.REFUSES
                    : Deed.NONE;
        }
        String next = turn.stopAfter(rest - 1) == ' ' ? turn.lower(rest) : "";
        if (SwedishWords.MODALS.contains(word)) {
            return modal(turn, verb, word, next, main < 0 ? "" : turn.lower(main));
        }
        if (!word.endsWith("r") && !word.endsWith("s")) {
            return Deed.NONE;
        }
        if (word.equals("har")) {
            boolean promised = next.equals("lovat") || next.equals("åtagit");
            return promised ? Deed.DOES : isSupine(next) ? Deed.NONE : Deed.RECEIVES;
        }
        if (SwedishWords.IDLE.contains(word)) {
            boolean sees = word.equals("ser") && next.equals("till")
                    || word.equals("hör") && (next.equals("av") || next.equals("med"))
                    || word.equals("håller") && (next.equals("i") || next.equals("ihop"))
                    || word.equals("står") && next.equals("för")
                    || word.equals("följer") && next.equals("upp");
            return sees ? Deed.DOES : Deed.NONE;
        }
        return Deed.DOES;
    }

    private Deed modal(SpokenTurn turn, int verb, String modal, String next, String main) {
        if (main.equals("ha") && isReady(turn, verb)) {
            return Deed.DOES;
        }
        boolean idle = main.isEmpty() || SwedishWords.IDLE_INFINITIVES.contains(main);
        switch (modal) {
            case "vill":
                return idle ? Deed.NEEDS : Deed.MAY;
            case "behöver":
                return main.isEmpty() ? Deed.NEEDS : Deed.MAY;
            case "skulle", "borde", "kunde":
                return main.equals("kunna") ? Deed.MAY : Deed.NONE;
            case "kommer":
                return next.equals("att") && !main.isEmpty() ? Deed.DOES : Deed.NONE;
            case "får":
                return main.isEmpty() ? Deed.RECEIVES : idle ? Deed.NONE : Deed.DOES;
            case "brukar", "lär", "vågar", "slipper":
                return Deed.NONE;
            case "hinner", "lovar":
                return Deed.DOES;
            default:
                boolean fronted = verb > 0 && Set.of("det", "den", "dom", "dem").contains(turn.lower(verb - 1));
                return main.isEmpty() ? fronted ? Deed.DOES : Deed.MAY : idle ? Deed.NONE : Deed.DOES;
        }
    }

    /** "Jag ska ha den klar till fredag". */
    private static boolean isReady(SpokenTurn turn, int verb) {
        for (int i = verb + 1; i < Math.min(turn.size(), verb + 10) && !turn.endsSentence(i - 1); i++) {
            if (turn.lower(i).startsWith("klar") || turn.lower(i).startsWith("färdig")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSubjectPronoun(String lower) {
        return lower.equals("jag") || lower.equals("du") || lower.equals("vi") || lower.equals("ni");
    }

    private static boolean isSupine(String lower) {
        return lower.length() > 3
                        && (lower.endsWith("at")
                                || lower.endsWith("it")
                                || lower.endsWith("tt")
                                || lower.endsWith("rt")
                                || lower.endsWith("kt")
                                || lower.endsWith("gt")
                                || lower.endsWith("st"))
                || lower.equals("redan");
    }

    private static boolean isKnown(String lower) {
        return SwedishWords.MODALS.contains(lower) || FiniteVerbs.isCommon(Language.SWEDISH, lower);
    }

    private static boolean isVerb(String lower) {
        return SwedishWords.MODALS.contains(lower)
                || SwedishWords.IDLE.contains(lower)
                || FiniteVerbs.isCommon(Language.SWEDISH, lower)
                || lower.equals("ber")
                || lower.length() > 3
                        && lower.endsWith("r")
                        && !lower.endsWith("or")
                        && !SwedishWords.NOUN.matcher(lower).matches();
    }

    @Override
    public boolean isFinite(String lower) {
        return isVerb(lower);
    }

    @Override
    public boolean isSpeaker(String lower) {
        return lower.equals("jag") || lower.equals("ja'");
    }

    @Override
    public boolean isAddressed(String lower) {
        return lower.equals("du");
    }

    @Override
    public boolean isSubject(String lower) {
        return SwedishWords.SUBJECTS.contains(lower);
    }

    @Override
    public boolean governs(String lower) {
        return SwedishWords.GOVERNORS.contains(lower);
    }

    @Override
    public boolean isInfinitive(String lower) {
        return SwedishWords.SHORT_INFINITIVES.contains(lower)
                || lower.length() > 3
                        && lower.endsWith("a")
                        && !SwedishWords.NOT_INFINITIVES.contains(lower)
                        && !isPlural(lower);
    }

    private static boolean isPlural(String lower) {
        return lower.length() > 6 && (lower.endsWith("arna") || lower.endsWith("erna") || lower.endsWith("orna"));
    }

    @Override
    public boolean isConjunction(String lower) {
        return SwedishWords.CONJUNCTIONS.contains(lower);
    }

    @Override
    public boolean agrees(SpokenTurn turn) {
        return opens(turn, SwedishWords.YES, SwedishWords.CHATTER);
    }

    @Override
    public boolean declines(SpokenTurn turn) {
        return opens(turn, SwedishWords.NO, words("eh öh äh hm alltså asså oj åh men"));
    }

    @Override
    public boolean answersWithSelf(SpokenTurn turn) {
        return opens(turn, SwedishWords.MYSELF, SwedishWords.CHATTER);
    }

    @Override
    public boolean corrects(String lower) {
        return SwedishWords.CORRECTIONS.contains(lower);
    }
}

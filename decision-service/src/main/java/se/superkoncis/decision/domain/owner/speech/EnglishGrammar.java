package se.superkoncis.decision.domain.owner.speech;

import java.util.Set;
import se.superkoncis.decision.domain.owner.speech.Predicate.Deed;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;

/** English: the subject before the verb, an auxiliary before it in questions. */
final class EnglishGrammar extends Grammar {
    static final EnglishGrammar ENGLISH = new EnglishGrammar();

    private static final Set<String> STRONG = words("will can shall must 'll gonna going");
    private static final Set<String> WEAK = words("could might should would may 'd");
    private static final Set<String> AUXILIARIES =
            words("will can could should shall would may must do does am are is did have has might");
    private static final Set<String> REFUSALS = words("can't cannot won't shan't");
    private static final Set<String> IDLE = words("""
            think guess mean know believe suppose feel hope wonder agree see understand want like love hate need have am is are
            was were had got went said told thought knew found came left met ran gave saw took made did felt meant remember forget
            recall notice doubt expect assume imagine prefer wish care mind appreciate apologise apologize bet reckon hear sound
            look seem live work sit stand come attend join be being been second propose suggest move vote note accept say
            thinks guesses means knows believes hopes agrees sees understands wants likes needs has had says feels seems
            couldn't didn't don't doesn't wasn't haven't hasn't hadn't isn't aren't dropped spoke wrote sent kept brought bought
            heard used just try figure realise realize trust get declare rescind adjourn congratulate wonder thank concur disagree
            recommend object withdraw""");
    private static final Set<String> IDLE_MAIN = words("""
            be see think imagine understand agree remember say hear believe live join attend come have like love know
            guess add note appreciate accept wait second mean feel admit stop want need hate regret declare not never
            propose suggest miss bet hope assume""");
    private static final Set<String> ADVERBS = words("""
            also just actually then still probably definitely personally really certainly always gladly quickly now maybe perhaps
            happily simply first even already both all rather""");
    private static final Set<String> SUBORDINATORS = words(
            "if when before while because unless until what how why where which whether once after that since who");
    private static final Set<String> CONJUNCTIONS = words("and but or so because then");
    private static final Set<String> SUBJECTS = words("""
            i you we they he she it that this someone somebody everyone i'll we'll you'll they'll he'll she'll i'm we're i've
            i'd you're they're""");
    private static final Set<String> GOVERNORS = words("""
            to with from for by about of at on ask asks asked tell tells told remind reminds call email calls meet thank
            thanks see help via through without like saw met""");
    private static final Set<String> NOT_INFINITIVES = words("""
            the a an this that it these those some any my your our their his her its me you him us them i we they he she not no
            to for of in on at by with from and or but so if when what which who how why there here then now just really very
            too also please maybe yes no okay""");
    private static final Set<String> IDLE_DOING = words("""
            thinking wondering saying talking trying assuming hoping guessing asking going coming being having getting joking
            kidding feeling sitting standing living leaving waiting interesting something nothing anything morning
            evening meeting amazing missing joining attending listening suggesting proposing seeing hearing""");
    private static final Set<String> RECEIVED = words("it that them this both the these those");
    private static final Set<String> YES = words("""
            yes yeah yep yup sure absolutely certainly definitely okay ok fine mm mhm mm-hmm alright right happy course gladly cool
            will can deal noted done perfect great on""");
    private static final Set<String> NO = words("no nope nah sorry unfortunately afraid");
    private static final Set<String> CHATTER = words(
            "uh um er oh well so hm hmm mm yes yeah okay ok of i guess suppose that's that would be it's think ah and but right sure");
    private static final Set<String> NOT_A_NO = words("problem worries objection objections that's");
    private static final Set<String> MYSELF = words("me i i'll i'd i'm mine myself");
    private static final Set<String> CORRECTIONS = words("no actually sorry wait rather instead scratch");

    private EnglishGrammar() {
        super(Language.ENGLISH, EnglishFormulas.TABLE);
    }

    @Override
    public Predicate of(SpokenTurn turn, int from, int to) {
        String subject = turn.lower(to - 1);
        boolean subordinate =
                from > 0 && turn.stopAfter(from - 1) == ' ' && SUBORDINATORS.contains(turn.lower(from - 1));
        boolean inverted = from > 0
                && turn.stopAfter(from - 1) == ' '
                && AUXILIARIES.contains(turn.lower(from - 1))
                && (turn.opensClause(from - 1) || turn.mentionBefore(from - 1) != null);
        String auxiliary = subject.endsWith("'ll") ? "will" : subject.endsWith("'d") ? "would" : "";
        int at = to;
        while (at < turn.size() && ADVERBS.contains(turn.lower(at))) {
            at++;
        }
        if (at >= turn.size() || turn.stopAfter(to - 1) != ' ') {
            return Predicate.NONE;
        }
        if (inverted) {
            auxiliary = turn.lower(from - 1);
        }
        Deed deed = deed(turn, subject, auxiliary, at);
        if (subordinate && !inverted) {
            deed = deed == Deed.DOES && turn.lower(from - 1).equals("that") ? Deed.DOES : Deed.NONE;
        }
        return new Predicate(deed, inverted);
    }

    private Deed deed(SpokenTurn turn, String subject, String auxiliary, int at) {
        String word = turn.lower(at);
        if (REFUSALS.contains(word)) {
            return Deed.REFUSES;
        }
        if (!auxiliary.isEmpty()) {
            return main(turn, at, auxiliary);
        }
        if (STRONG.contains(word) || WEAK.contains(word)) {
            int next = word.equals("going") && turn.lower(at + 1).equals("to") ? at + 2 : at + 1;
            return word.equals("going") && next == at + 1 ? Deed.NONE : main(turn, next, word);
        }
        if (Set.of("have", "has", "need", "needs", "got").contains(word)
                && turn.lower(at + 1).equals("to")) {
            return main(turn, at + 2, "will");
        }
        if (word.equals("need") || word.equals("needs") || word.equals("want") || word.equals("wants")) {
            return turn.lower(at + 1).equals("to") ? wish(turn, at + 2) : Deed.NEEDS;
        }
        if (subject.equals("i'm")
                || subject.equals("you're")
                || subject.endsWith("'s")
                || word.equals("is")
                || word.equals("am")) {
            return being(turn, word.equals("is") || word.equals("am") ? at + 1 : at);
        }
        if ((subject.equals("you") || subject.equals("they"))
                && (word.equals("have") || word.equals("get"))
                && RECEIVED.contains(turn.lower(at + 1))) {
            return Deed.RECEIVES;
        }
        if (subject.equals("i've") || word.equals("have") || word.equals("has")) {
            return Deed.NONE;
        }
        boolean reply = word.equals("do") && turn.stopAfter(at) != ' ';
        boolean assumes = word.equals("take")
                && turn.lower(at + 1).equals("it")
                && Set.of("from", "that", "we", "you", "as", "there").contains(turn.lower(at + 2));
        if (reply || assumes) {
            return Deed.NONE;
        }
        boolean past = word.endsWith("ed") && word.length() > 4;
        boolean addressed = subject.equals("you");
        boolean verb = !IDLE.contains(word)
                && !past
                && (!FunctionWords.of(Language.ENGLISH).contains(word)
                        || Set.of("do", "take", "put").contains(word));
        boolean agreeing = subject.equals("i") || word.endsWith("s");
        return verb && !addressed && agreeing ? Deed.DOES : Deed.NONE;
    }

    private static Deed wish(SpokenTurn turn, int at) {
        return main(turn, at, "would");
    }

    private static Deed being(SpokenTurn turn, int at) {
        int next = ADVERBS.contains(turn.lower(at)) ? at + 1 : at;
        String word = turn.lower(next);
        if (word.equals("gonna")) {
            return main(turn, next + 1, "will");
        }
        if (word.equals("going") && turn.lower(next + 1).equals("to")) {
            return main(turn, next + 2, "will");
        }
        return isDoing(word) ? Deed.MAY : Deed.NONE;
    }

    private static boolean isDoing(String word) {
        return word.endsWith("ing") && (word.length() > 5 || word.equals("doing")) && !IDLE_DOING.contains(word);
    }

    private static Deed main(SpokenTurn turn, int at, String auxiliary) {
        int next = at;
        boolean negated = false;
        while (next < turn.size()
                && next < at + 3
                && (ADVERBS.contains(turn.lower(next)) || turn.lower(next).equals("not"))) {
            negated |= turn.lower(next).equals("not");
            next++;
        }
        if (negated) {
            return Deed.REFUSES;
        }
        String word = turn.lower(next);
        boolean gets = Set.of("have", "get", "receive", "hear").contains(word);
        if (gets
                && !turn.lower(next + 1).equals("to")
                && Set.of("will", "shall", "'ll", "would").contains(auxiliary)) {
            return Deed.RECEIVES;
        }
        if (word.equals("be") && isDoing(turn.lower(next + 1))) {
            return Deed.DOES;
        }
        boolean own = word.equals("have") && turn.lower(next + 1).equals("to");
        boolean brings = word.equals("come") && Set.of("up", "back").contains(turn.lower(next + 1));
        if (IDLE_MAIN.contains(word) && !own && !brings) {
            return Deed.NONE;
        }
        if (Set.of("am", "are", "is", "did", "have", "has").contains(auxiliary)) {
            return Deed.NONE;
        }
        return WEAK.contains(auxiliary) || auxiliary.startsWith("do") ? Deed.MAY : Deed.DOES;
    }

    @Override
    public boolean isSpeaker(String lower) {
        return lower.equals("i") || lower.startsWith("i'");
    }

    @Override
    public boolean isAddressed(String lower) {
        return lower.equals("you") || lower.equals("you'll") || lower.equals("you're");
    }

    @Override
    public boolean isSubject(String lower) {
        return SUBJECTS.contains(lower);
    }

    @Override
    public boolean governs(String lower) {
        return GOVERNORS.contains(lower);
    }

    @Override
    public boolean isInfinitive(String lower) {
        return lower.length() > 1
                && !NOT_INFINITIVES.contains(lower)
                && !IDLE_MAIN.contains(lower)
                && !lower.endsWith("ing");
    }

    @Override
    public boolean isConjunction(String lower) {
        return CONJUNCTIONS.contains(lower);
    }

    @Override
    public boolean isFinite(String lower) {
        return AUXILIARIES.contains(lower) || se.superkoncis.text.FiniteVerbs.mayBe(Language.ENGLISH, lower);
    }

    @Override
    public boolean agrees(SpokenTurn turn) {
        return opens(turn, YES, CHATTER) || isTag(turn);
    }

    /** "I am", "they are, yeah", "it is": the subject and its auxiliary alone. */
    private static boolean isTag(SpokenTurn turn) {
        int at = 0;
        while (at < turn.size() && CHATTER.contains(turn.lower(at)) && !SUBJECTS.contains(turn.lower(at))) {
            at++;
        }
        return SUBJECTS.contains(turn.lower(at))
                && AUXILIARIES.contains(turn.lower(at + 1))
                && turn.stopAfter(at) == ' '
                && turn.stopAfter(at + 1) != ' '
                && turn.stopAfter(at + 1) != '?';
    }

    @Override
    public boolean declines(SpokenTurn turn) {
        return opens(turn, NO, words("uh um er oh well hm hmm ah i'm"))
                && !NOT_A_NO.contains(turn.lower(1))
                && !NOT_A_NO.contains(turn.lower(2));
    }

    @Override
    public boolean answersWithSelf(SpokenTurn turn) {
        return opens(turn, MYSELF, CHATTER);
    }

    @Override
    public boolean corrects(String lower) {
        return CORRECTIONS.contains(lower);
    }
}

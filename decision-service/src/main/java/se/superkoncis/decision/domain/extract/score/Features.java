package se.superkoncis.decision.domain.extract.score;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.superkoncis.decision.domain.extract.act.Act;
import se.superkoncis.decision.domain.extract.read.Clause;
import se.superkoncis.decision.domain.extract.read.Meeting;
import se.superkoncis.decision.domain.extract.score.FeatureNames.Place;

/** Which features a clause has in its meeting: its own acts, those around it, its place, and combinations that mean something. */
public final class Features {
    private static final Set<Act> COMMITS = EnumSet.of(Act.I_WILL, Act.I_DO, Act.I_TAKE, Act.YOU_GET);
    private static final Set<Act> CLOUDS =
            EnumSet.of(Act.PAST, Act.DONE, Act.CONDITION, Act.HYPOTHESIS, Act.WISH, Act.QUESTION, Act.REFUSAL);
    private static final Set<Act> TAKES = EnumSet.of(Act.ASSENT, Act.APPROVAL, Act.NOTED, Act.THANKS);

    private final Meeting meeting;
    private final Summaries summaries;
    private final Echo echo;
    private final Votes votes;
    private final boolean loose;

    public Features(Meeting meeting) {
        this.meeting = meeting;
        summaries = new Summaries(meeting);
        echo = new Echo(meeting);
        votes = new Votes(meeting);
        loose = LooseTalk.is(meeting);
    }

    /** Numbers of the features that the clause has, rising. */
    public int[] of(Clause clause) {
        BitSet on = new BitSet(FeatureNames.count());
        List<Clause> turn = meeting.turn(clause.turn());
        Set<Act> around = EnumSet.noneOf(Act.class);
        turn.stream().filter(c -> c != clause).forEach(c -> around.addAll(c.acts()));
        Set<Act> before = others(clause, clause.turn() - 1);
        Set<Act> after = others(clause, clause.turn() + 1);
        Set<Act> later = others(clause, clause.turn() + 2);
        later.addAll(others(clause, clause.turn() + 3));
        if (clause.has(Act.POLLS) || around.contains(Act.POLLS)) {
            // "No" is what one hopes for after "any objections?"
            after.remove(Act.REFUSAL);
            later.remove(Act.REFUSAL);
        }
        set(on, Place.OWN, clause.acts());
        set(on, Place.TURN, around);
        set(on, Place.AFTER, after);
        set(on, Place.LATER, later);
        set(on, Place.BEFORE, before);
        shape(on, clause, turn);
        place(on, clause);
        meaning(on, clause, around, before, after);
        echo.set(on, clause);
        boolean settles = clause.hasAny(Act.CLOSES, Act.SETTLING, Act.APPROVAL, Act.SETTLED) && !clause.asks();
        set(on, Shape.SETTLES_PROPOSAL, settles && proposedBefore(clause));
        set(on, Shape.SETTLES_BARE_PROPOSAL, settles && clause.terms().size() < 2 && proposedBefore(clause));
        set(
                on,
                Shape.THEN_IN_FRAGMENT,
                clause.has(Act.THEN) && on.get(FeatureNames.of(Shape.FRAGMENT)) && !clause.asks());
        boolean carried = votes.carries(clause.turn());
        set(on, Shape.CARRIED, carried);
        set(
                on,
                Shape.POLL_CARRIED,
                carried && clause.has(Act.POLLS) && clause.terms().size() > 1);
        boolean closes = clause.has(Act.CLOSES) || around.contains(Act.CLOSES);
        set(on, Shape.CLOSED_BY_CHAIR, closes && clause.speaker() == meeting.chair());
        int[] plain = on.stream().toArray();
        return loose ? withLoose(plain) : plain;
    }

    private boolean proposedBefore(Clause clause) {
        for (int ago = 1; ago <= 4; ago++) {
            if (others(clause, clause.turn() - ago).contains(Act.PROPOSAL)) {
                return true;
            }
        }
        return false;
    }

    private static int[] withLoose(int[] plain) {
        int[] all = Arrays.copyOf(plain, 2 * plain.length);
        for (int i = 0; i < plain.length; i++) {
            all[plain.length + i] = FeatureNames.plain() + plain[i];
        }
        return all;
    }

    private Set<Act> others(Clause clause, int turn) {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        boolean same = meeting.speakers() > 1 && meeting.speaker(turn) == clause.speaker();
        if (!same) {
            meeting.turn(turn).forEach(c -> acts.addAll(c.acts()));
        }
        return acts;
    }

    private static void set(BitSet on, Place place, Set<Act> acts) {
        for (Act act : acts) {
            if (place.acts().contains(act)) {
                on.set(FeatureNames.of(place, act));
            }
        }
    }

    private static void set(BitSet on, Shape shape, boolean has) {
        if (has) {
            on.set(FeatureNames.of(shape));
        }
    }

    private static void shape(BitSet on, Clause clause, List<Clause> turn) {
        int words = clause.words().size();
        set(on, Shape.ALWAYS, true);
        set(on, Shape.WORDS_1_3, words <= 3);
        set(on, Shape.WORDS_4_6, words > 3 && words <= 6);
        set(on, Shape.WORDS_7_12, words > 6 && words <= 12);
        set(on, Shape.WORDS_13_25, words > 12 && words <= 25);
        set(on, Shape.WORDS_26, words > 25);
        int terms = clause.terms().size();
        set(on, Shape.TERMS_0, terms == 0);
        set(on, Shape.TERMS_1, terms == 1);
        set(on, Shape.TERMS_2_3, terms == 2 || terms == 3);
        set(on, Shape.TERMS_4, terms > 3);
        set(on, Shape.ASKS, clause.asks());
        set(on, Shape.FIRST_IN_TURN, turn.get(0) == clause);
        set(on, Shape.LAST_IN_TURN, turn.get(turn.size() - 1) == clause);
    }

    private void place(BitSet on, Clause clause) {
        boolean chair = clause.speaker() == meeting.chair();
        set(on, Shape.BY_CHAIR, chair);
        set(
                on,
                Shape.ANSWERS_CHAIR,
                !chair && meeting.chair() >= 0 && meeting.speaker(clause.turn() - 1) == meeting.chair());
        double place = (clause.turn() + 0.5) / meeting.turns().size();
        set(on, Shape.FIRST_TENTH, place < 0.1);
        set(on, Shape.LAST_QUARTER, place > 0.75);
        set(on, Shape.LAST_TENTH, place > 0.9);
        set(on, Shape.LAST_TWENTIETH, place > 0.95);
        set(on, Shape.IN_SUMMARY, summaries.isIn(clause));
        set(on, Shape.SUMMED_UP, !summaries.isIn(clause) && summaries.repeats(clause));
    }

    private static void meaning(BitSet on, Clause clause, Set<Act> around, Set<Act> before, Set<Act> after) {
        boolean commits = any(clause.acts(), COMMITS);
        boolean clouded = any(clause.acts(), CLOUDS) || clause.asks();
        boolean asked =
                has(before, Act.REQUEST, Act.SOMEONE, Act.SOMEONE_MUST, Act.VOCATIVE, Act.MUST_BE, Act.QUESTION);
        boolean taken = any(after, TAKES) && !after.contains(Act.REFUSAL);
        boolean refused = after.contains(Act.REFUSAL);
        boolean timed = clause.has(Act.DEADLINE) || around.contains(Act.DEADLINE);
        boolean mayCommit = commits || clause.hasAny(Act.I_CAN, Act.I_MUST);
        set(on, Shape.CLEAN_COMMITMENT, commits && !clouded);
        set(on, Shape.COMMITMENT_WITH_TIME, mayCommit && timed && !clouded);
        set(on, Shape.COMMITMENT_ASKED_FOR, mayCommit && asked && !clouded);
        set(on, Shape.COMMITMENT_THANKED, mayCommit && after.contains(Act.THANKS));
        set(on, Shape.OTHERS_WITH_TIME, clause.has(Act.THEY_DO) && clause.has(Act.DEADLINE) && !clouded);
        boolean requests = clause.hasAny(Act.REQUEST, Act.ORDER);
        boolean accepted = has(after, Act.ASSENT, Act.I_TAKE, Act.I_WILL, Act.I_DO) && !refused;
        set(on, Shape.REQUEST_TAKEN, requests && accepted);
        set(on, Shape.REQUEST_REFUSED, requests && refused);
        set(on, Shape.SOMEBODY_MUST, clause.has(Act.SOMEONE_MUST) && !clouded);
        set(on, Shape.TASK_WITHOUT_OWNER, clause.hasAny(Act.SOMEONE, Act.SOMEONE_MUST, Act.MUST_BE) && !clause.asks());
        set(on, Shape.WE_TAKEN, clause.hasAny(Act.WE_DO, Act.WE_WILL) && taken);
        set(on, Shape.PROPOSAL_TAKEN, clause.has(Act.PROPOSAL) && taken);
        set(on, Shape.PROPOSAL_REFUSED, clause.has(Act.PROPOSAL) && refused);
        set(on, Shape.QUESTION_TAKEN, clause.asks() && taken);
        set(on, Shape.VALUE_TAKEN, clause.has(Act.VALUE) && taken);
        set(on, Shape.NORM, clause.hasAny(Act.RULE, Act.FROM_NOW) && !clouded);
        set(on, Shape.ANSWERED_WITH_TIME, after.contains(Act.DEADLINE));
        boolean dated = clause.hasAny(Act.VALUE, Act.TAKES_BACK, Act.REVERSAL) || around.contains(Act.VALUE);
        set(on, Shape.POSTPONES, clause.has(Act.POSTPONED) && !dated);
        boolean carried = has(around, Act.FORMAL, Act.SETTLED) || has(after, Act.FORMAL);
        set(
                on,
                Shape.PUT_AND_CARRIED,
                clause.has(Act.FORMAL) && carried && clause.terms().size() > 1);
        set(on, Shape.THEN_BY_CHAIR, clause.has(Act.THEN) && !clause.asks() && on.get(FeatureNames.of(Shape.BY_CHAIR)));
        set(on, Shape.THEN_TAKEN, clause.has(Act.THEN) && taken);
        set(on, Shape.UNSURE, clause.has(Act.MAYBE) && clouded);
    }

    private static boolean any(Set<Act> acts, Set<Act> some) {
        return some.stream().anyMatch(acts::contains);
    }

    private static boolean has(Set<Act> acts, Act... some) {
        return Arrays.stream(some).anyMatch(acts::contains);
    }
}

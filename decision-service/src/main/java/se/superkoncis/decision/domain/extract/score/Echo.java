package se.superkoncis.decision.domain.extract.score;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.superkoncis.decision.domain.extract.act.Act;
import se.superkoncis.decision.domain.extract.read.Clause;
import se.superkoncis.decision.domain.extract.read.Meeting;
import se.superkoncis.decision.domain.extract.read.Numbers;
import se.superkoncis.text.FiniteVerbs;
import se.superkoncis.text.Token;

/**
 * How a clause takes up what was said, and how the talk goes on after it. Much is settled without a word of deciding: one names a number
 * or a choice, another repeats it, and the talk turns to something else.
 */
final class Echo {
    private static final int TALK = 10;
    private static final int SOON = 3;
    private static final int AGO = 6;
    private static final int NEW_TOPIC_TERMS = 4;
    private static final double NEW_TOPIC = 0.1;
    private static final int SHORT = 8;

    /** English verbs that hide in a pronoun, and "let". */
    private static final Pattern CONTRACTED = Pattern.compile(
            "let|gonna|(it|that|he|she|there|here|what|who|let|one|(no|every|some)(body|one))['’]s|\\p{L}+['’](ll|re|ve|m|d)");

    private final Meeting meeting;

    Echo(Meeting meeting) {
        this.meeting = meeting;
    }

    void set(BitSet on, Clause clause) {
        boolean verb = FiniteVerbs.anyIn(meeting.language(), clause.words())
                || clause.words().stream()
                        .anyMatch(word -> CONTRACTED.matcher(word.lower()).matches());
        set(on, Shape.FRAGMENT, !verb);
        set(on, Shape.VALUE_IN_FRAGMENT, !verb && clause.hasAny(Act.VALUE, Act.DEADLINE));
        double said = share(clause.terms(), clause.turn() - TALK, clause.turn());
        set(on, Shape.ECHOES_SOME, said > 0 && said < 0.5);
        set(on, Shape.ECHOES_MOST, said >= 0.5);
        set(on, Shape.NEW_HERE, !clause.terms().isEmpty() && said == 0);
        set(on, Shape.TALKED_ON, share(clause.terms(), clause.turn() + SOON, clause.turn() + TALK) >= 0.34);
        boolean names = soon(clause, Act.AGENDA) || soon(clause, Act.VOCATIVE);
        set(on, Shape.CLOSES_TOPIC, names);
        Set<String> numbers = numbers(clause);
        boolean before = numbersOfOthers(clause, -SOON, -1).stream().anyMatch(numbers::contains);
        boolean after = numbersOfOthers(clause, 1, SOON).stream().anyMatch(numbers::contains);
        set(on, Shape.VALUE_FROM_OTHER, before);
        set(on, Shape.VALUE_REPEATED, after);
        set(on, Shape.TAKEN_BY_TWO, assenting(clause) >= 2);
        set(on, Shape.WORDS_REPEATED, repeatedShortly(clause));
        set(on, Shape.TOPIC_ENDS, topicEnds(clause));
        set(on, Shape.SHORT_UPTAKE, shortUptake(clause));
        set(on, Shape.RESUMES, resumes(clause));
        set(on, Shape.CHOOSES, chooses(clause));
    }

    private static void set(BitSet on, Shape shape, boolean has) {
        if (has) {
            on.set(FeatureNames.of(shape));
        }
    }

    private boolean soon(Clause clause, Act act) {
        for (int turn = clause.turn() + 1; turn <= clause.turn() + SOON; turn++) {
            if (byOther(clause, turn) && meeting.turn(turn).stream().anyMatch(c -> c.has(act))) {
                return true;
            }
        }
        return false;
    }

    private boolean byOther(Clause clause, int turn) {
        return meeting.speakers() <= 1 || meeting.speaker(turn) != clause.speaker();
    }

    private int assenting(Clause clause) {
        Set<Integer> who = new HashSet<>();
        for (int turn = clause.turn() + 1; turn <= clause.turn() + SOON; turn++) {
            List<Clause> said = meeting.turn(turn);
            boolean takes = said.stream().anyMatch(c -> c.hasAny(Act.ASSENT, Act.APPROVAL, Act.NOTED));
            boolean clean = said.stream().noneMatch(c -> c.asks() || c.has(Act.REFUSAL));
            if (takes && clean && byOther(clause, turn)) {
                who.add(meeting.speaker(turn));
            }
        }
        return who.size();
    }

    /** Whether the next speaker says some of its words again and little else. */
    private boolean repeatedShortly(Clause clause) {
        List<Clause> next = meeting.turn(clause.turn() + 1);
        int words = next.stream().mapToInt(c -> c.words().size()).sum();
        boolean asks = next.stream().anyMatch(Clause::asks);
        return words <= SHORT
                && !asks
                && byOther(clause, clause.turn() + 1)
                && share(clause.terms(), clause.turn() + 1, clause.turn() + 2) > 0;
    }

    /** Whether the next speaker says a few words and asks or refuses nothing. */
    private boolean shortUptake(Clause clause) {
        List<Clause> next = meeting.turn(clause.turn() + 1);
        int words = next.stream().mapToInt(c -> c.words().size()).sum();
        boolean open = next.stream().anyMatch(c -> c.asks() || c.has(Act.REFUSAL));
        return words > 0 && words <= SHORT / 2 && !open && byOther(clause, clause.turn() + 1);
    }

    /** Whether it takes up what somebody else asked or proposed lately. */
    private boolean resumes(Clause clause) {
        for (int turn = Math.max(0, clause.turn() - TALK); turn < clause.turn(); turn++) {
            if (byOther(clause, turn)
                    && meeting.turn(turn).stream()
                            .anyMatch(c -> (c.asks() || c.hasAny(Act.PROPOSAL, Act.WISH, Act.POLLS))
                                    && c.terms().stream().anyMatch(clause.terms()::contains))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it names one of two things that were put beside each other lately: "a or b". */
    private boolean chooses(Clause clause) {
        for (int turn = Math.max(0, clause.turn() - AGO); turn < clause.turn(); turn++) {
            for (Clause c : meeting.turn(turn)) {
                boolean or = c.words().stream()
                        .anyMatch(w -> w.lower().equals("eller") || w.lower().equals("or"));
                if (or && !clause.asks() && c.terms().stream().anyMatch(clause.terms()::contains)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one of the next turns opens something else: it says much, and nothing of it was said lately. */
    private boolean topicEnds(Clause clause) {
        for (int turn = clause.turn() + 1; turn <= clause.turn() + SOON; turn++) {
            List<String> terms =
                    meeting.turn(turn).stream().flatMap(c -> c.terms().stream()).toList();
            if (terms.size() >= NEW_TOPIC_TERMS && share(terms, clause.turn() - AGO, clause.turn() + 1) <= NEW_TOPIC) {
                return true;
            }
        }
        return false;
    }

    private Set<String> numbersOfOthers(Clause clause, int from, int to) {
        Set<String> numbers = new HashSet<>();
        for (int turn = clause.turn() + from; turn <= clause.turn() + to; turn++) {
            if (byOther(clause, turn)) {
                meeting.turn(turn).forEach(c -> numbers.addAll(numbers(c)));
            }
        }
        return numbers;
    }

    /** The numbers said, each run of number words as one: "två hundra" is "tvåhundra". */
    private Set<String> numbers(Clause clause) {
        if (!clause.has(Act.VALUE)) {
            return Set.of();
        }
        StringBuilder runs = new StringBuilder();
        for (Token word : clause.words()) {
            runs.append(Numbers.isNumber(meeting.language(), word) ? word.lower() : " ");
        }
        return Arrays.stream(runs.toString().split(" +"))
                .filter(run -> !run.isEmpty())
                .map(run -> Numbers.term(run).replace("-", ""))
                .collect(Collectors.toSet());
    }

    private double share(List<String> terms, int from, int to) {
        if (terms.isEmpty()) {
            return 0;
        }
        Set<String> said = new HashSet<>();
        for (int turn = from; turn < to; turn++) {
            meeting.turn(turn).forEach(c -> said.addAll(c.terms()));
        }
        return terms.stream().filter(said::contains).count() / (double) terms.size();
    }
}

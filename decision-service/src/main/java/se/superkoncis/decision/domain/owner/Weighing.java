package se.superkoncis.decision.domain.owner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.superkoncis.decision.domain.owner.claim.Claim;
import se.superkoncis.decision.domain.owner.claim.Claim.Kind;
import se.superkoncis.decision.domain.owner.person.Member;
import se.superkoncis.decision.domain.owner.speech.SpokenTurn;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;

/** Which of the claims of a turn is about the item: by its sentence, by its words, by how plainly it is said. */
final class Weighing {
    private static final int PER_TERM = 3;
    private static final int TERMS = 3;
    private static final int NEAR = 6;
    /** More in one turn are not told apart. */
    private static final int CLAIMS = 60;

    private static final Set<String> BACK = Set.of("det", "den", "dom", "dem", "it", "that", "those", "them", "this");

    private final Scene scene;
    private final ItemTerms terms;
    private final Map<Placed, Object> outcomes = new HashMap<>();

    private record Placed(int turn, Claim claim) {}

    Weighing(Scene scene) {
        this.scene = scene;
        terms = new ItemTerms(scene);
    }

    /** The claim that counts; empty when none is about the item. */
    Optional<Claim> chosen(SpokenTurn turn, List<Claim> all) {
        List<Claim> claims = inSentence(turn, all);
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        Set<Object> outcomes = new HashSet<>();
        claims.forEach(claim -> outcomes.add(outcome(claim, turn)));
        boolean near = isNear(turn.index());
        Claim best = null;
        int most = -1;
        int mostShared = 0;
        boolean tied = false;
        for (Claim claim : claims) {
            int shared = outcomes.size() == 1 && near ? 0 : Math.min(TERMS, shared(turn, claim, claims));
            int score = claim.strength() + PER_TERM * shared;
            boolean other = best != null && !outcome(best, turn).equals(outcome(claim, turn));
            if (score > most || score == most && other && isCorrection(turn, best, claim)) {
                tied = false;
                best = claim;
                most = score;
                mostShared = shared;
            } else if (score == most && other && claim.strength() == best.strength()) {
                tied = true;
            }
        }
        boolean list = people(outcomes) > 1 && isList(claims);
        boolean far = (!near || list && !terms.nothingApartFrom(turn.index()))
                && (mostShared == 0 || mostShared < Math.min(TERMS, bestClause(turn)));
        boolean listed = tied && people(outcomes) > 1 && mostShared == 0 && isList(claims);
        return far || listed ? Optional.empty() : Optional.of(best);
    }

    /** Whether the turn hangs together with the core by turns of the item, none far from the next. */
    private boolean isNear(int index) {
        int from = Math.min(index, scene.evidence().core());
        int to = Math.max(index, scene.evidence().core());
        int last = from;
        for (int turn : scene.indexes()) {
            if (turn > last && turn <= to) {
                if (turn - last > NEAR) {
                    return false;
                }
                last = turn;
            }
        }
        return true;
    }

    /** The most words of the item in any clause of the turn: where another clause has more, the claim is about another thing. */
    private int bestClause(SpokenTurn turn) {
        int most = 0;
        int from = 0;
        for (int at = 0; at < turn.size(); at++) {
            if (turn.stopAfter(at) != ' ' || at == turn.size() - 1) {
                most = Math.max(most, terms.shared(turn, from, at + 1));
                from = at + 1;
            }
        }
        return most;
    }

    /** A run of people with a matter each: without the item's words nobody can tell whose it is. */
    private static boolean isList(List<Claim> claims) {
        return claims.stream()
                        .filter(c -> c.named() && c.kind() == Kind.ASSIGNS)
                        .count()
                > 1;
    }

    private static long people(Set<Object> outcomes) {
        return outcomes.stream().filter(Member.class::isInstance).count();
    }

    private Object outcome(Claim claim, SpokenTurn turn) {
        return outcomes.computeIfAbsent(new Placed(turn.index(), claim), placed -> workedOut(claim, turn));
    }

    private Object workedOut(Claim claim, SpokenTurn turn) {
        return switch (claim.kind()) {
            case WHO, NOBODY -> Kind.NOBODY;
            case DECLINES -> Kind.DECLINES;
            default -> scene.resolve(claim, turn).map(Object.class::cast).orElse(Kind.NOBODY);
        };
    }

    private List<Claim> inSentence(SpokenTurn turn, List<Claim> all) {
        List<Claim> claims = all.stream()
                .filter(c -> c.kind() != Kind.APPOINTS)
                .limit(CLAIMS)
                .toList();
        String sentence = scene.evidence().sentence();
        if (turn.index() != scene.evidence().core() || sentence.isBlank()) {
            return claims;
        }
        int[] span = span(turn, scene.spoken(sentence));
        List<Claim> inside = claims.stream()
                .filter(c -> c.at() >= span[0] && c.at() < span[1] && c.strength() > Claim.FAINT)
                .toList();
        return inside.isEmpty() ? claims : inside;
    }

    /** The words of the turn that the sentence covers; all when it can't be found. */
    private static int[] span(SpokenTurn turn, String sentence) {
        List<Token> words = Tokens.of(sentence.toLowerCase(Locale.ROOT), SpokenTurn.WORDS);
        for (int at = 0; !words.isEmpty() && at + words.size() <= turn.size(); at++) {
            int same = 0;
            while (same < words.size()
                    && turn.lower(at + same).equals(words.get(same).lower())) {
                same++;
            }
            if (same == words.size()) {
                return new int[] {at, at + same};
            }
        }
        return new int[] {0, turn.size()};
    }

    /** Whether the clause of the claim has a word of the item, or points back: "det tar jag", "I'll do it". */
    boolean isAboutItem(SpokenTurn turn, Claim claim, List<Claim> claims) {
        boolean pointsBack = false;
        for (int i = claim.at() - 3; i <= claim.at() + 3; i++) {
            pointsBack |= BACK.contains(turn.lower(i));
        }
        return pointsBack || shared(turn, claim, claims) > 0;
    }

    /** How many of the item's words stand in the clause of the claim. */
    int shared(SpokenTurn turn, Claim claim, List<Claim> claims) {
        Object outcome = outcome(claim, turn);
        List<Integer> others = new ArrayList<>();
        claims.stream().filter(c -> !outcome(c, turn).equals(outcome)).forEach(c -> others.add(c.at()));
        int from = claim.at();
        while (from > 0
                && !turn.endsSentence(from - 1)
                && !others.contains(from - 1)
                && !startsBetween(turn, from, others)) {
            from--;
        }
        int to = claim.at() + 1;
        while (to < turn.size() && !turn.endsSentence(to - 1) && !others.contains(to)) {
            to++;
        }
        while (to > claim.at() + 1
                && to < turn.size()
                && others.contains(to)
                && turn.stopAfter(to - 1) == ' '
                && !turn.grammar().isConjunction(turn.lower(to - 1))) {
            boolean stop = false;
            for (int i = claim.at(); i < to - 1; i++) {
                stop |= turn.stopAfter(i) != ' ';
            }
            if (!stop) {
                break;
            }
            to--;
        }
        return terms.shared(turn, from, to);
    }

    private static boolean startsBetween(SpokenTurn turn, int from, List<Integer> others) {
        return turn.stopAfter(from - 1) != ' ' && others.stream().anyMatch(o -> o < from);
    }

    private static boolean isCorrection(SpokenTurn turn, Claim earlier, Claim later) {
        if (earlier.kind() == Kind.DECLINES && later.kind() != Kind.DECLINES) {
            return true;
        }
        for (int i = earlier.at() + 1; i < later.at(); i++) {
            if (turn.grammar().corrects(turn.lower(i))) {
                return true;
            }
        }
        return false;
    }
}

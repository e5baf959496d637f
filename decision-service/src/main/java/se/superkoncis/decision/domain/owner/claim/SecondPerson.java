package se.superkoncis.decision.domain.owner.claim;

import java.util.List;
import java.util.Set;
import se.superkoncis.decision.domain.owner.claim.Claim.Kind;
import se.superkoncis.decision.domain.owner.speech.Predicate;
import se.superkoncis.decision.domain.owner.speech.Predicate.Deed;
import se.superkoncis.decision.domain.owner.speech.SpokenTurn;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.Token;

/** "Kan du titta på det", "du tar den": the one spoken to; "ni får den på fredag": the speaker delivers. */
final class SecondPerson implements Rule {
    private static final Set<String> LESSENED = Set.of("bara", "inte", "also", "only", "not", "just");

    @Override
    public void read(SpokenTurn turn, List<Claim> claims) {
        for (int at = 0; at < turn.size(); at++) {
            String word = turn.lower(at);
            boolean addressed = turn.grammar().isAddressed(word);
            if (!addressed && !word.equals("ni") || isToSomebodyElse(turn, at)) {
                continue;
            }
            Predicate predicate = turn.grammar().of(turn, at, at + 1);
            if (predicate.deed() == Deed.RECEIVES && !predicate.asks() && !turn.isAsked(at)) {
                claims.add(new Claim(Kind.TAKES, Rule.speakerOf(turn), false, at, Claim.WEAK, false));
            } else if (addressed
                    && (predicate.deed() == Deed.DOES || predicate.deed() == Deed.MAY)
                    && !isLessened(turn, at)) {
                boolean asks = predicate.asks() || turn.isAsked(at);
                int strength = asks || isPlain(turn, at) ? Claim.PLAIN : Claim.FAINT;
                claims.add(new Claim(asks ? Kind.ASKS : Kind.ASSIGNS, Set.of(), true, at, strength, false));
            }
        }
    }

    /** English "you can" and "you should" are mostly anybody. */
    private static boolean isPlain(SpokenTurn turn, int at) {
        return turn.grammar().language() == Language.SWEDISH
                || turn.lower(at).equals("you'll")
                || turn.lower(at).equals("you're");
    }

    /** "Ryan you'll do it" where no Ryan takes part. */
    private static boolean isToSomebodyElse(SpokenTurn turn, int at) {
        if (at == 0 || turn.stopAfter(at - 1) != ' ' || turn.mentionBefore(at) != null) {
            return false;
        }
        Token before = turn.word(at - 1);
        return before.isCapitalised()
                && before.text().length() > 2
                && !FunctionWords.of(turn.grammar().language()).contains(before.lower())
                && !turn.grammar().isFinite(before.lower());
    }

    private static boolean isLessened(SpokenTurn turn, int at) {
        return LESSENED.contains(turn.lower(at + 1)) || LESSENED.contains(turn.lower(at + 2));
    }
}

package se.superkoncis.decision.domain.owner.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.superkoncis.decision.domain.owner.claim.Claim.Kind;
import se.superkoncis.decision.domain.owner.person.Mention;
import se.superkoncis.decision.domain.owner.speech.Grammar;
import se.superkoncis.decision.domain.owner.speech.Predicate;
import se.superkoncis.decision.domain.owner.speech.SpokenTurn;

/** "Ali, då behöver vi en ny tidplan", "Kajsa?": a name called out is who it is for. */
final class CalledUpon implements Rule {
    private static final int REACH = 8;
    private static final Set<String> FACTS = Set.of(
            "när", "vad", "var", "vilken", "vilket", "vilka", "varför", "when", "what", "where", "which", "why",
            "when's", "what's");
    private static final Set<String> OPENERS = Set.of(
            "ja", "jo", "okej", "ok", "sen", "då", "och", "hej", "du", "hörru", "yes", "yeah", "okay", "so", "hey",
            "alltså", "men", "right", "well", "bra", "good");

    @Override
    public void read(SpokenTurn turn, List<Claim> claims) {
        for (Mention mention : turn.mentions()) {
            if (isCall(turn, mention)) {
                int strength = isNeedStated(turn, mention) ? Claim.WEAK : Claim.FAINT;
                claims.add(new Claim(Kind.ASKS, mention.who(), false, mention.from(), strength, true));
            }
        }
    }

    /** "Ali, då behöver vi en ny tidplan", "Tom, I need the figures". */
    private static boolean isNeedStated(SpokenTurn turn, Mention mention) {
        int start = turn.sentenceStart(mention.from());
        for (int i = start; i < Math.min(turn.size(), mention.to() + REACH) && !turn.isAsked(i); i++) {
            boolean subject = turn.grammar().isSpeaker(turn.lower(i))
                    || turn.lower(i).equals("vi")
                    || turn.lower(i).equals("we");
            if (subject && turn.grammar().of(turn, i, i + 1).deed() == Predicate.Deed.NEEDS) {
                return true;
            }
        }
        return false;
    }

    /** Who "you" at the word is by the name called out nearest to it in the turn. */
    static Optional<Mention> addressee(SpokenTurn turn, int at) {
        Mention nearest = null;
        for (Mention mention : turn.mentions()) {
            boolean nearer = nearest == null || Math.abs(mention.from() - at) < Math.abs(nearest.from() - at);
            if (nearer && isCall(turn, mention) && !(mention.who().size() == 1 && turn.isSpokenBy(mention.who()))) {
                nearest = mention;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Whether the mention is a call rather than a part of the clause. */
    static boolean isCall(SpokenTurn turn, Mention mention) {
        if (mention.genitive() || asksForFact(turn, mention)) {
            return false;
        }
        Grammar grammar = turn.grammar();
        int from = mention.from();
        int to = mention.to();
        if (isAs(turn, mention)) {
            return true;
        }
        boolean stopBefore = from == 0 || turn.stopAfter(from - 1) != ' ';
        boolean stopAfter = to >= turn.size() || turn.stopAfter(to - 1) != ' ';
        boolean opens = stopBefore || grammar.isConjunction(turn.lower(from - 1)) || isOpener(turn, from - 1);
        if (stopBefore && stopAfter) {
            return from == 0 || to >= turn.size() || !isListed(turn, mention);
        }
        if (opens && stopAfter && turn.stopAfter(to - 1) != '.') {
            return true;
        }
        if (opens && addressesAfter(turn, to)) {
            return true;
        }
        boolean answered = opens
                && turn.isAnsweredBy(mention.who())
                && grammar.of(turn, from, to).equals(Predicate.NONE);
        return answered || stopAfter && turn.endsSentence(to - 1) && addressedBefore(turn, from);
    }

    /** "As the designer you'll do it", "du som jurist". */
    private static boolean isAs(SpokenTurn turn, Mention mention) {
        int before = mention.from() - 1;
        before = turn.lower(before).equals("the") || turn.lower(before).equals("our") ? before - 1 : before;
        boolean as = mention.byRole()
                && (turn.lower(before).equals("as") || turn.lower(before).equals("som"));
        if (!as) {
            return false;
        }
        for (int i = Math.max(0, before - 2); i < Math.min(turn.size(), mention.to() + 2); i++) {
            if (turn.grammar().isAddressed(turn.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Which is when, Margaret?": an answer is wanted, not work. */
    private static boolean asksForFact(SpokenTurn turn, Mention mention) {
        int start = turn.sentenceStart(mention.from());
        boolean fact = false;
        for (int i = start;
                i < Math.min(turn.size(), start + REACH) && (i == start || !turn.endsSentence(i - 1));
                i++) {
            boolean opens = i <= start + 1 || turn.stopAfter(i - 1) != ' ';
            fact |= opens && FACTS.contains(turn.lower(i));
        }
        return fact && turn.isAsked(mention.from());
    }

    /** "Anna, Bo, Carin": names in a row with nothing between are a list. */
    private static boolean isListed(SpokenTurn turn, Mention mention) {
        return turn.mentionBefore(mention.from()) != null && turn.mentionAt(mention.to()) != null;
    }

    private static boolean isOpener(SpokenTurn turn, int at) {
        return OPENERS.contains(turn.lower(at));
    }

    /** "emira kan du", "robin du får", "tom can you": the second person right after. */
    private static boolean addressesAfter(SpokenTurn turn, int to) {
        Grammar grammar = turn.grammar();
        return grammar.isAddressed(turn.lower(to))
                || grammar.isAddressed(turn.lower(to + 1)) && grammar.isFinite(turn.lower(to));
    }

    /** "då får du prata med dom robin": at the end of a sentence that speaks to somebody. */
    private static boolean addressedBefore(SpokenTurn turn, int from) {
        if (from == 0
                || turn.grammar().governs(turn.lower(from - 1))
                || turn.grammar().isFinite(turn.lower(from - 1))
                || turn.grammar().isConjunction(turn.lower(from - 1))) {
            return false;
        }
        int start = Math.max(turn.sentenceStart(from), from - REACH);
        for (int i = start; i < from; i++) {
            if (turn.grammar().isAddressed(turn.lower(i))) {
                return true;
            }
        }
        return false;
    }
}

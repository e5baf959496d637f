package se.superkoncis.decision.domain.owner.claim;

import java.util.List;
import se.superkoncis.decision.domain.owner.claim.Claim.Kind;
import se.superkoncis.decision.domain.owner.person.Mention;
import se.superkoncis.decision.domain.owner.speech.Grammar;
import se.superkoncis.decision.domain.owner.speech.Predicate;
import se.superkoncis.decision.domain.owner.speech.SpokenTurn;
import se.superkoncis.text.FunctionWords;

/** "Lisa skickar", "juristen tar den", "Kajsa kraven vecka tolv": somebody named does it. */
final class NamedInTheClause implements Rule {
    private static final int CLAUSE = 8;

    @Override
    public void read(SpokenTurn turn, List<Claim> claims) {
        for (Mention mention : turn.mentions()) {
            boolean governed = mention.from() > 0
                    && turn.stopAfter(mention.from() - 1) == ' '
                    && turn.grammar().governs(turn.lower(beforeArticle(turn, mention.from())));
            boolean isShort = turn.lower(mention.to() - 1).endsWith("'s")
                    && !turn.grammar().of(turn, mention.from(), mention.to()).equals(Predicate.NONE);
            if (mention.genitive() && !isShort || governed || CalledUpon.isCall(turn, mention)) {
                continue;
            }
            Predicate predicate = turn.grammar().of(turn, mention.from(), mention.to());
            switch (predicate.deed()) {
                case DOES ->
                    add(
                            claims,
                            predicate.asks() || turn.isAsked(mention.from()) ? Kind.ASKS : Kind.ASSIGNS,
                            mention,
                            Claim.PLAIN);
                case MAY -> add(claims, predicate.asks() ? Kind.ASKS : Kind.ASSIGNS, mention, Claim.WEAK);
                case REFUSES -> add(claims, Kind.DECLINES, mention, Claim.PLAIN);
                default -> {
                    if (isElliptic(turn, mention)) {
                        add(claims, Kind.ASSIGNS, mention, Claim.WEAK);
                    }
                }
            }
        }
    }

    private static int beforeArticle(SpokenTurn turn, int from) {
        String word = turn.lower(from - 1);
        return word.equals("the") || word.equals("our") || word.equals("vår") ? from - 2 : from - 1;
    }

    private static void add(List<Claim> claims, Kind kind, Mention mention, int strength) {
        claims.add(new Claim(kind, mention.who(), false, mention.from(), strength, true));
    }

    /** A name and a matter without a verb: "Maryam integrationer", "Tom on pricing". */
    private static boolean isElliptic(SpokenTurn turn, Mention mention) {
        Grammar grammar = turn.grammar();
        int at = mention.to();
        if (turn.isCased() && !turn.opensClause(mention.from())
                || grammar.isInfinitive(turn.lower(at)) && mention.byRole()) {
            return false;
        }
        boolean colon = at < turn.size() && ":–".indexOf(turn.stopAfter(at - 1)) >= 0;
        if (at >= turn.size() || turn.stopAfter(at - 1) != ' ' && !colon) {
            return false;
        }
        boolean on = turn.lower(at).equals("på") || turn.lower(at).equals("on");
        int matter = on ? at + 1 : at;
        boolean articled = matter < turn.size()
                && java.util.Set.of("the", "a", "en", "ett", "den", "det").contains(turn.lower(matter));
        if (matter >= turn.size()
                || !articled && FunctionWords.of(grammar.language()).contains(turn.lower(matter))) {
            return false;
        }
        for (int i = mention.to(); i < Math.min(turn.size(), mention.to() + CLAUSE); i++) {
            boolean nextPerson = i > mention.to() && (turn.mentionAt(i) != null || grammar.isSpeaker(turn.lower(i)));
            if (nextPerson) {
                break;
            }
            if (grammar.isFinite(turn.lower(i)) || grammar.isSubject(turn.lower(i))) {
                return false;
            }
            if (turn.stopAfter(i) != ' ') {
                break;
            }
        }
        return true;
    }
}

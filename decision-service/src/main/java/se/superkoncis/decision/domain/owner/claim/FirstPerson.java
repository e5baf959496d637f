package se.superkoncis.decision.domain.owner.claim;

import java.util.List;
import java.util.Set;
import se.superkoncis.decision.domain.owner.claim.Claim.Kind;
import se.superkoncis.decision.domain.owner.speech.Predicate;
import se.superkoncis.decision.domain.owner.speech.SpokenTurn;
import se.superkoncis.text.Language;

/** "Jag ringer", "det tar jag", "I'll send it": the speaker takes it. */
final class FirstPerson implements Rule {
    @Override
    public void read(SpokenTurn turn, List<Claim> claims) {
        for (int at = 0; at < turn.size(); at++) {
            if (!turn.grammar().isSpeaker(turn.lower(at)) || isOtherwise(turn, at)) {
                continue;
            }
            Predicate predicate = turn.grammar().of(turn, at, at + 1);
            switch (predicate.deed()) {
                case DOES -> add(turn, claims, predicate.asks() ? Kind.OFFERS : Kind.TAKES, at, Claim.PLAIN);
                case MAY -> add(turn, claims, predicate.asks() ? Kind.OFFERS : Kind.TAKES, at, Claim.WEAK);
                case REFUSES -> add(turn, claims, Kind.DECLINES, at, Claim.PLAIN);
                case RECEIVES -> {
                    if (!predicate.asks()) {
                        add(turn, claims, Kind.TAKES, at, isEnglish(turn) ? Claim.PLAIN : Claim.FAINT);
                    }
                }
                default -> {}
            }
        }
    }

    /** "I'll have it done", "I'll get it over": to have and get is to deliver; "det har jag" is not. */
    private static boolean isEnglish(SpokenTurn turn) {
        return turn.grammar().language() == Language.ENGLISH;
    }

    /** What happens only if something else does not, or is doubted: "annars ringer jag", "I don't think I can". */
    private static boolean isOtherwise(SpokenTurn turn, int at) {
        for (int i = Math.max(0, at - 3); i < at; i++) {
            boolean doubted = Set.of("think", "doubt", "inte").contains(turn.lower(i))
                    && (turn.lower(i - 1).equals("don't")
                            || turn.lower(i).equals("doubt")
                            || turn.lower(i - 1).equals("tror"));
            if (doubted
                    || turn.lower(i).equals("annars")
                    || turn.lower(i).equals("otherwise")
                    || turn.lower(i).equals("else")) {
                return true;
            }
        }
        return false;
    }

    private static void add(SpokenTurn turn, List<Claim> claims, Kind kind, int at, int strength) {
        claims.add(new Claim(kind, Rule.speakerOf(turn), false, at, strength, false));
    }
}

package se.superkoncis.decision.domain.owner.claim;

import java.util.List;
import java.util.Set;
import se.superkoncis.decision.domain.owner.claim.Claim.Kind;
import se.superkoncis.decision.domain.owner.person.Member;
import se.superkoncis.decision.domain.owner.speech.Formulas;
import se.superkoncis.decision.domain.owner.speech.SpokenTurn;

/** "Det ligger på mig", "får i uppdrag", "leave it with me", "vi får se vem": phrases that hand out or leave open. */
final class SetPhrases implements Rule {
    @Override
    public void read(SpokenTurn turn, List<Claim> claims) {
        for (Formulas.Found found : turn.grammar().formulas(turn)) {
            Set<Member> named = found.named() == null ? Set.of() : found.named().who();
            Set<Member> speaker = Rule.speakerOf(turn);
            int at = found.from();
            boolean asked = turn.isAsked(at);
            if (found.says() == Formulas.Says.WHO && !asked && turn.isPunctuated()) {
                continue;
            }
            if (found.says() == Formulas.Says.NAMED_ASKED && !turn.isPresent(named)) {
                continue;
            }
            claims.add(
                    switch (found.says()) {
                        case SPEAKER_TAKES -> new Claim(Kind.TAKES, speaker, false, at, Claim.PLAIN, false);
                        case SPEAKER_MAY -> new Claim(Kind.TAKES, speaker, false, at, Claim.WEAK, false);
                        case SPEAKER_OFFERS -> new Claim(Kind.OFFERS, speaker, false, at, Claim.PLAIN, false);
                        case SPEAKER_DECLINES -> new Claim(Kind.DECLINES, speaker, false, at, Claim.PLAIN, false);
                        case SPEAKER_APPOINTED -> new Claim(Kind.APPOINTS, speaker, false, at, Claim.PLAIN, false);
                        case ADDRESSED_TAKES ->
                            new Claim(asked ? Kind.ASKS : Kind.ASSIGNS, Set.of(), true, at, Claim.PLAIN, false);
                        case ADDRESSED_APPOINTED -> new Claim(Kind.APPOINTS, Set.of(), true, at, Claim.PLAIN, false);
                        case ADDRESSED_ASKED -> new Claim(Kind.ASKS, Set.of(), true, at, Claim.PLAIN, false);
                        case NAMED_TAKES ->
                            new Claim(asked ? Kind.ASKS : Kind.ASSIGNS, named, false, at, Claim.PLAIN, true);
                        case NAMED_APPOINTED -> new Claim(Kind.APPOINTS, named, false, at, Claim.PLAIN, true);
                        case NAMED_ASKED -> new Claim(Kind.ASSIGNS, named, false, at, Claim.OPEN, true);
                        case NAMED_DECLINES -> new Claim(Kind.DECLINES, named, false, at, Claim.PLAIN, true);
                        case WHO -> new Claim(Kind.WHO, Set.of(), false, at, Claim.PLAIN, false);
                        case NOBODY -> new Claim(Kind.NOBODY, Set.of(), false, at, Claim.OPEN, false);
                    });
        }
    }
}

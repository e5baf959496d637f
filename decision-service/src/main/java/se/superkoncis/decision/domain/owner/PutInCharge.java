package se.superkoncis.decision.domain.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.superkoncis.decision.domain.item.Field;
import se.superkoncis.decision.domain.owner.claim.Claim;
import se.superkoncis.decision.domain.owner.claim.Claim.Kind;
import se.superkoncis.decision.domain.owner.person.Member;
import se.superkoncis.decision.domain.owner.speech.SpokenTurn;

/**
 * A decision has an owner only when it puts somebody in charge itself: "utses", "får i uppdrag", "det är du som håller i det",
 * "the incident manager owns it". That somebody offers to do a part of it does not make an owner.
 */
final class PutInCharge {
    /** More in one turn are not told apart. */
    private static final int CLAIMS = 60;

    private final Scene scene;
    private final Weighing weighing;

    PutInCharge(Scene scene) {
        this.scene = scene;
        weighing = new Weighing(scene);
    }

    Field<String> owner() {
        Field<String> owner = Field.asked(List.of());
        for (int index : scene.indexes()) {
            SpokenTurn turn = scene.turn(index);
            List<Claim> claims = scene.claims(turn);
            for (Claim claim : candidates(turn, claims)) {
                Optional<Member> who = scene.resolve(claim, turn);
                if (who.isPresent()) {
                    owner = claim.named()
                            ? Field.stated(who.get().name(), List.of(index))
                            : Field.inferred(who.get().name(), List.of(index));
                }
            }
        }
        return owner;
    }

    private List<Claim> candidates(SpokenTurn turn, List<Claim> claims) {
        List<Claim> found = new ArrayList<>();
        for (Claim claim : claims.subList(0, Math.min(claims.size(), CLAIMS))) {
            boolean plainly = claim.kind() == Kind.ASSIGNS && claim.named() && claim.strength() == Claim.PLAIN;
            boolean near = Math.abs(turn.index() - scene.evidence().core()) <= 1;
            if (claim.kind() == Kind.APPOINTS
                    || plainly && near
                    || plainly && weighing.shared(turn, claim, claims) > 0) {
                found.add(claim);
            }
        }
        return found;
    }
}

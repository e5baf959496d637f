package se.superkoncis.router.domain.recap.written.check;

import java.util.Optional;
import se.superkoncis.router.domain.recap.written.DraftPoint;
import se.superkoncis.router.domain.recap.written.evidence.Evidence;

/** A point cites one to twelve turns, each of which the model was shown. */
final class CitesTurnsThatExist implements PointRule {
    private static final int MOST = 12;

    @Override
    public Optional<String> fault(DraftPoint point, Evidence evidence) {
        if (point.turns().isEmpty() || point.turns().size() > MOST) {
            return Optional.of("turns must name 1 to " + MOST + " turns");
        }
        return point.turns().stream()
                .filter(turn -> !evidence.has(turn))
                .findFirst()
                .map(turn -> "there is no turn " + turn);
    }

    @Override
    public String code() {
        return "CITES";
    }
}

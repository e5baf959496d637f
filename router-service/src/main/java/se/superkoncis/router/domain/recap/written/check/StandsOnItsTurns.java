package se.superkoncis.router.domain.recap.written.check;

import java.util.Optional;
import java.util.Set;
import se.superkoncis.router.domain.recap.written.DraftPoint;
import se.superkoncis.router.domain.recap.written.evidence.Evidence;

/** A point may use other words than the speakers, but a third of what it says must be theirs. */
final class StandsOnItsTurns implements PointRule {
    private static final double SHARE = 0.33;

    @Override
    public Optional<String> fault(DraftPoint point, Evidence evidence) {
        Set<String> told = evidence.stems(point.text());
        Set<String> said = evidence.stems(evidence.around(point.turns()));
        long shared = told.stream().filter(said::contains).count();
        return shared > 0 && shared >= told.size() * SHARE
                ? Optional.empty()
                : Optional.of("the turns cited do not say this");
    }

    @Override
    public String code() {
        return "SUPPORT";
    }
}
